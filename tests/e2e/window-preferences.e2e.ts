import { expect, test } from './harness/test.ts'

test('every window is sandboxed and isolated, without Node, webview or experiment', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await page.waitForLoadState()
  const preferences = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Not in Electron's types: what a page was really given.
      const own = contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      return own.getLastWebPreferences()
    }),
  )
  expect(preferences.length).toBeGreaterThan(0)
  for (const given of preferences) {
    expect(given).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    })
    // Off, however Electron says so.
    for (const name of [
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'enableBlinkFeatures',
      'nodeIntegrationInSubFrames',
      'nodeIntegrationInWorker',
      'plugins',
      'navigateOnDragDrop',
    ]) {
      expect(Boolean(given[name]), name).toBe(false)
    }
  }
})

test('a webview that a page makes is none', async ({ launch }) => {
  const { app, page } = await launch()
  const count = () => app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
  await page.waitForLoadState()
  const before = await count()
  const isElement = await page.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'app://liminal/index.html')
    document.body.append(view)
    return 'getWebContentsId' in view
  })
  expect(isElement).toBe(false)
  expect(await count()).toBe(before)
})
