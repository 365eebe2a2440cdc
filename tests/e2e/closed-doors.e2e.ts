import { startLoopback } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { expect, test } from './harness/test.ts'
import { addProvider, windowOn } from './pages/window.ts'

test('the page can reach no network, open no window, navigate nowhere', async ({ launch }) => {
  const server = await startLoopback((_, reply) => reply.json(200, {}))
  const { page, app } = await launch()
  await expect(windowOn(page).composer).toBeVisible()
  const outcome = await page.evaluate(async (url) => {
    /** What comes first of two events, or `blocked` when it can't even be made. */
    const fate = (make: () => EventTarget, good: string): Promise<string> =>
      new Promise((resolve) => {
        try {
          const target = make()
          target.addEventListener(good, () => resolve('open'))
          target.addEventListener('error', () => resolve('blocked'))
        } catch {
          resolve('blocked')
        }
      })
    const settled = (attempt: Promise<unknown>): Promise<string> =>
      attempt.then(
        () => 'open',
        () => 'blocked',
      )
    navigator.sendBeacon(url, 'beacon')
    return {
      fetch: await settled(fetch(url)),
      script: await settled(import(/* @vite-ignore */ `${url}/script.js`)),
      image: await fate(() => Object.assign(new Image(), { src: `${url}/image.png` }), 'load'),
      socket: await fate(() => new WebSocket(url.replace('http', 'ws')), 'open'),
      events: await fate(() => new EventSource(url), 'open'),
      worker: await fate(
        () => new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))),
        'message',
      ),
      window: globalThis.open(url) === null ? 'blocked' : 'open',
    }
  }, server.url)
  expect(outcome).toEqual({
    fetch: 'blocked',
    script: 'blocked',
    image: 'blocked',
    socket: 'blocked',
    events: 'blocked',
    worker: 'blocked',
    window: 'blocked',
  })
  await page.evaluate((url) => {
    location.href = url
  }, server.url)
  expect(page.url()).toBe('app://liminal/index.html')
  expect(app.windows()).toHaveLength(1)
  expect(server.requests).toEqual([])
  await server.close()
})

test('the page has no Node, no Electron, no inline script, and only the bridge', async ({
  launch,
}) => {
  const { page } = await launch()
  await expect(windowOn(page).composer).toBeVisible()
  const found = await page.evaluate(() => {
    const script = document.createElement('script')
    try {
      script.append('globalThis.__inline = true')
    } catch {
      // Trusted Types; what has passed by them is not run either.
    }
    document.head.append(script)
    const names = globalThis as unknown as Record<string, unknown>
    return {
      require: typeof names['require'],
      process: typeof names['process'],
      inline: names['__inline'],
      bridge: Object.keys(names['liminal'] as object).toSorted(),
    }
  })
  expect(found).toEqual({
    require: 'undefined',
    process: 'undefined',
    inline: undefined,
    bridge: ['connect', 'platform', 'setSpellChecker'],
  })
})

test('every permission is denied', async ({ launch }) => {
  const { page } = await launch()
  await expect(windowOn(page).composer).toBeVisible()
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'] as const
    const all = await Promise.all(names.map((name) => navigator.permissions.query({ name })))
    return all.map(({ state }) => state)
  })
  expect(new Set(states)).toEqual(new Set(['denied']))
  const asked = await page.evaluate(async () => {
    const fate = (attempt: Promise<unknown>): Promise<string> =>
      attempt.then(
        (given) => (given === 'denied' ? 'denied' : 'given'),
        () => 'denied',
      )
    return {
      notifications: await fate(Notification.requestPermission()),
      place: await fate(
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      ),
      sound: await fate(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await fate(navigator.mediaDevices.getDisplayMedia()),
      clipboard: await fate(navigator.clipboard.readText()),
      storage: await fate(navigator.storage.persist().then((isKept) => isKept || 'denied')),
      midi: await fate(navigator.requestMIDIAccess({ sysex: true })),
    }
  })
  expect(new Set(Object.values(asked))).toEqual(new Set(['denied']))
})

test('the session lets nothing through, whoever asks, and knows no way out', async ({ launch }) => {
  const server = await startLoopback((_, reply) => reply.json(200, {}))
  const { app, page } = await launch()
  await expect(windowOn(page).composer).toBeVisible()
  const found = await app.evaluate(async ({ session }, url) => {
    const fate = (asked: Promise<unknown>): Promise<string> =>
      asked.then(
        () => 'answered',
        (error: Error) => error.message,
      )
    const sessions = [session.defaultSession, session.fromPartition('another')]
    const addresses = [url, 'https://way-out.example/']
    const fetched = sessions.flatMap((own) => addresses.map((one) => fate(own.fetch(one))))
    const proxies = addresses.map((one) => session.defaultSession.resolveProxy(one))
    return {
      fetched: await Promise.all(fetched),
      proxies: await Promise.all(proxies),
      name: await fate(session.defaultSession.resolveHost('localhost')),
    }
  }, server.url)
  expect(new Set(found.fetched)).toEqual(new Set(['net::ERR_BLOCKED_BY_CLIENT']))
  expect(new Set(found.proxies)).toEqual(new Set(['SOCKS5 nowhere.invalid:1']))
  expect(found.name).toBe('net::ERR_NAME_NOT_RESOLVED')
  expect(server.requests).toEqual([])
  await server.close()
})

test('the page goes nowhere, also within its own origin, and keeps nothing by itself', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await expect(windowOn(page).composer).toBeVisible()
  await app.evaluate(({ session }) => {
    const downloads: boolean[] = []
    Object.assign(globalThis, { downloads })
    session.defaultSession.on('will-download', (event) => downloads.push(event.defaultPrevented))
  })
  const downloads = (): Promise<boolean[]> =>
    app.evaluate(() => (globalThis as unknown as { downloads: boolean[] }).downloads)
  await page.evaluate(() => {
    location.href = 'app://liminal/diagram-frame.html'
  })
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['x']))
    link.download = 'x.txt'
    link.click()
  })
  await expect.poll(downloads).toEqual([true])
  expect(page.url()).toBe('app://liminal/index.html')
})

test('a document that holds its port is refused a second one, and a bad nonce gets none', async ({
  launch,
}) => {
  const { page } = await launch()
  await expect(windowOn(page).composer).toBeVisible()
  const second = await page.evaluate(async () => {
    const { liminal } = globalThis as unknown as { liminal: { connect: (nonce: unknown) => void } }
    const ports: unknown[] = []
    addEventListener('message', (event) => ports.push(event.data))
    liminal.connect('0123456789abcdef0123456789abcdef')
    liminal.connect({ not: 'a nonce' })
    // Two turns through main and back: what would be answered has been answered by then.
    await navigator.permissions.query({ name: 'geolocation' })
    await navigator.permissions.query({ name: 'geolocation' })
    return ports
  })
  expect(second).toEqual([])
})

test('the page comes with its policy in the header, and nothing comes from beside it', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await expect(windowOn(page).composer).toBeVisible()
  const answers = await app.evaluate(async ({ net }) => {
    const paths = [
      'liminal/index.html',
      'liminal/../main/main.js',
      'liminal/%2e%2e/main/main.js',
      'liminal/..%2fmain%2fmain.js',
      'liminal//etc/passwd',
      'other/index.html',
    ]
    return await Promise.all(
      paths.map(async (path) => {
        const { status, headers } = await net.fetch(`app://${path}`)
        return { path, status, policy: headers.get('content-security-policy') ?? '' }
      }),
    )
  })
  const [index, ...others] = answers
  expect(index?.policy).toContain("default-src 'none'")
  expect(index?.policy).toContain("connect-src 'none'")
  expect(index?.policy).toContain("script-src 'self'")
  expect(index?.policy).not.toContain('unsafe')
  expect(others.filter(({ status }) => status !== 404)).toEqual([])
})

test('main listens on one channel only', async ({ launch }) => {
  const { app, page } = await launch()
  await expect(windowOn(page).composer).toBeVisible()
  expect(await app.evaluate(({ ipcMain }) => ipcMain.eventNames())).toEqual(['liminal:connect'])
})

test('a link is opened by the system, after a question that shows its real host', async ({
  launch,
}) => {
  const server = await startLoopback(
    openAiCompatibleScript({ deltas: ['[your bank](https://еxample.com/login)'] }),
  )
  const { page, app } = await launch()
  await app.evaluate(({ dialog, shell }) => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    let answer = 0
    dialog.showMessageBox = (...args: unknown[]) => {
      seen.push((args.at(-1) as { message: string }).message)
      return Promise.resolve({ response: answer++, checkboxChecked: false })
    }
    shell.openExternal = (url) => {
      seen.push(url)
      return Promise.resolve()
    }
  })
  const seen = (): Promise<string[]> =>
    app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
  const window = windowOn(page)
  await addProvider(window, { kind: 'OpenAI-compatible', name: 'Loopback', baseUrl: server.url })
  await window.chooseModel('loopback-1')
  await window.send('Show me a link.')
  const link = window.transcript.getByRole('link', { name: 'your bank' })
  await link.click()
  await expect.poll(seen).toEqual(['Open xn--xample-2of.com in your browser?'])
  await link.click()
  await expect
    .poll(seen)
    .toEqual([
      'Open xn--xample-2of.com in your browser?',
      'Open xn--xample-2of.com in your browser?',
      'https://xn--xample-2of.com/login',
    ])
  expect(page.url()).toBe('app://liminal/index.html')
  await server.close()
})

test('a mail is begun by the system, after a question that shows all of it', async ({ launch }) => {
  const mail = 'mailto:a@example.com?subject=Hello%20you&cc=b@example.com'
  const server = await startLoopback(
    openAiCompatibleScript({
      deltas: [`[write](${mail}) or [attach](mailto:a@example.com?attach=/etc/passwd)`],
    }),
  )
  const { page, app } = await launch()
  await app.evaluate(({ dialog, shell }) => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    dialog.showMessageBox = (...args: unknown[]) => {
      const { message, detail } = args.at(-1) as { message: string; detail: string }
      seen.push(message, detail)
      return Promise.resolve({ response: 1, checkboxChecked: false })
    }
    shell.openExternal = (url) => {
      seen.push(url)
      return Promise.resolve()
    }
  })
  const window = windowOn(page)
  await addProvider(window, { kind: 'OpenAI-compatible', name: 'Loopback', baseUrl: server.url })
  await window.chooseModel('loopback-1')
  await window.send('Show me a mail.')
  await window.transcript.getByRole('link', { name: 'attach' }).click()
  await expect(page.getByText('The mail that it begins says more than can be shown')).toBeVisible()
  await window.transcript.getByRole('link', { name: 'write' }).click()
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen))
    .toEqual([
      'Write a mail to a@example.com?',
      'b@example.com\nHello you',
      'mailto:a@example.com?cc=b%40example.com&subject=Hello%20you',
    ])
  await server.close()
})
