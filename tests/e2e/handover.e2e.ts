import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './harness/test.ts'
import { windowOn } from './pages/window.ts'

/** How often main was asked for a port by now, and how many it gave. */
interface Heard {
  readonly asked: number
  readonly given: number
}

/** Looks over main's shoulder: it decides in the same step in which it is asked. */
async function listenIn(app: ElectronApplication): Promise<() => Promise<Heard>> {
  await app.evaluate(({ ipcMain }) => {
    const heard = { asked: 0, given: 0 }
    Object.assign(globalThis, { heard })
    ipcMain.prependListener('liminal:connect', ({ senderFrame: frame }) => {
      heard.asked += 1
      if (!frame || Object.hasOwn(frame, 'postMessage')) return
      const post = frame.postMessage.bind(frame)
      frame.postMessage = (...args: Parameters<typeof post>) => {
        heard.given += 1
        post(...args)
      }
    })
  })
  return () => app.evaluate(() => ({ ...(globalThis as unknown as { heard: Heard }).heard }))
}

test('another web contents is given no port, even at our own address', async ({ launch }) => {
  const { app, page } = await launch()
  await expect(windowOn(page).composer).toBeVisible()
  const heard = await listenIn(app)
  // The document asks by itself as soon as it is loaded, as the one in the window did.
  await app.evaluate(async ({ BrowserWindow, WebContentsView, app: electron }) => {
    const preload = `${electron.getAppPath()}/out/preload/preload.cjs`
    const webPreferences = { preload, sandbox: true, contextIsolation: true }
    const window = new BrowserWindow({ show: false, webPreferences })
    const view = new WebContentsView({ webPreferences })
    Object.assign(globalThis, { strangers: [window, view] })
    for (const { webContents } of [window, view]) {
      await webContents.loadURL('app://liminal/index.html')
      await webContents.executeJavaScript(`window.liminal.connect('a'.repeat(32))`)
    }
  })
  await expect.poll(async () => (await heard()).asked).toBeGreaterThanOrEqual(4)
  expect((await heard()).given).toBe(0)
  await app.evaluate(() => {
    const { strangers } = globalThis as unknown as {
      strangers: [Electron.BrowserWindow, Electron.WebContentsView]
    }
    strangers[1].webContents.close()
    strangers[0].destroy()
  })
})

test('a frame within the page, and one that is gone, are given no port', async ({ launch }) => {
  const { app, page } = await launch()
  await expect(windowOn(page).composer).toBeVisible()
  const heard = await listenIn(app)
  const bridges = await page.evaluate(async () => {
    const frames = ['app://liminal/diagram-frame.html', 'app://liminal/index.html', 'about:blank']
    return await Promise.all(
      frames.map(
        (src) =>
          new Promise<string>((resolve) => {
            const frame = Object.assign(document.createElement('iframe'), { src })
            frame.addEventListener('load', () => {
              try {
                resolve(typeof (frame.contentWindow as unknown as { liminal: unknown }).liminal)
              } catch {
                resolve('undefined')
              }
            })
            frame.title = 'A frame of a stranger'
            document.body.append(frame)
          }),
      ),
    )
  })
  expect(new Set(bridges)).toEqual(new Set(['undefined']))
  // Even if what runs there could speak to main as only preload can.
  const frames = await app.evaluate(({ BrowserWindow, ipcMain }) => {
    const [window] = BrowserWindow.getAllWindows()
    const sender = window?.webContents
    const within = sender?.mainFrame.frames ?? []
    for (const senderFrame of [...within, null]) {
      ipcMain.emit('liminal:connect', { sender, senderFrame }, 'a'.repeat(32))
    }
    return within.length
  })
  expect(frames).toBeGreaterThan(0)
  expect(await heard()).toEqual({ asked: frames + 1, given: 0 })
  await page.evaluate(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove()
  })
})

test('a nonce that is replayed, malformed or no text at all brings no second port', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await expect(windowOn(page).composer).toBeVisible()
  const heard = await listenIn(app)
  const nonces: unknown[] = ['a'.repeat(32), 'a'.repeat(32), 'b'.repeat(32), '', 'A'.repeat(32), {}]
  await page.evaluate((all) => {
    const { liminal } = globalThis as unknown as { liminal: { connect: (nonce: unknown) => void } }
    for (const nonce of all) liminal.connect(nonce)
  }, nonces)
  await expect.poll(async () => (await heard()).asked).toBe(nonces.length)
  expect((await heard()).given).toBe(0)
})

test('our own window at another address is given none, and at home again it is given one', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await expect(windowOn(page).composer).toBeVisible()
  const heard = await listenIn(app)
  const go = (url: string): Promise<void> =>
    app.evaluate(
      async ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.loadURL(to),
      url,
    )
  await go('about:blank')
  await page.evaluate(() => {
    const { liminal } = globalThis as unknown as { liminal: { connect: (nonce: string) => void } }
    liminal.connect('a'.repeat(32))
  })
  await expect.poll(heard).toEqual({ asked: 1, given: 0 })
  await go('app://liminal/index.html')
  await expect(windowOn(page).composer).toBeVisible()
  await expect.poll(heard).toEqual({ asked: 2, given: 1 })
})

test('what no message is leaves main as it is', async ({ launch }) => {
  const { app, page } = await launch()
  await expect(windowOn(page).composer).toBeVisible()
  // In a document that takes its port before the app does.
  await page.addInitScript(() => {
    addEventListener('message', ({ ports: [port] }) => {
      if (port) Object.assign(globalThis, { taken: port })
    })
  })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.reload())
  await expect(windowOn(page).composer).toBeVisible()
  await page.evaluate(() => {
    const { taken } = globalThis as unknown as { taken: MessagePort }
    let deep: unknown = 1
    for (let level = 0; level < 500; level += 1) deep = { deep }
    const { port1 } = new MessageChannel()
    const strange = [null, 1, 'no JSON', '{"i":1}', deep, new Uint8Array([255]), new Map([[1, 2]])]
    for (const message of [...strange, /a/, new Error('a'), 'x'.repeat(70 << 20)]) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin
      taken.postMessage(message)
    }
    taken.postMessage({ port1 }, [port1])
  })
  const window = windowOn(page)
  await window.composer.fill('Still here.')
  await expect.poll(() => page.evaluate(() => document.body.innerText)).not.toContain('lost its')
  expect(await app.evaluate(({ app: electron }) => electron.isReady())).toBe(true)
  await page.keyboard.press('ControlOrMeta+,')
  await expect(page.getByRole('dialog').first()).toBeVisible()
})
