import { expect, it } from 'vitest'
import { faultOf, nextOf, startApp } from './app.ts'

it('masks a bug as an incident, with the cause in the log only', async () => {
  await using app = await startApp()
  const unknown = await faultOf(
    app.client.conversations.open({
      conversationId: '01930000-0000-7000-8000-000000000001',
    }),
  )
  expect(unknown).toMatchObject({ code: 'conversation.notFound' })
  // Input that the contract forbids is a bug of the window.
  const malformed = await faultOf(app.client.conversations.open({ conversationId: 'nonsense' }))
  expect(malformed.code).toBe('app.internal')
  expect(malformed.data).toEqual({ incidentId: expect.any(String) })
  expect(app.log.lines.some(({ event }) => event === 'api.incident')).toBe(true)
  expect(app.replies.join('\n')).not.toMatch(/at .*\.ts:|node_modules/)
})

it('opens no link but a plain https one, and that only through the desktop', async () => {
  await using app = await startApp()
  const { client } = app
  expect(await faultOf(client.app.openLink({ url: 'file:///etc/passwd' }))).toEqual({
    code: 'app.linkRefused',
    data: { reason: 'not-https' },
  })
  expect(await client.app.openLink({ url: 'https://example.com/a' })).toEqual({ opened: false })
  expect(app.links).toEqual(['https://example.com/a'])
})

it('ends the streams of a port that is closed, and serves the others on', async () => {
  await using app = await startApp()
  const settings = await app.client.settings.watch()
  await nextOf(settings)
  const other = app.connect()
  expect(await other.settings.update({ theme: 'dark' })).toMatchObject({ theme: 'dark' })
  expect(await nextOf(settings)).toMatchObject({ theme: 'dark' })
  await settings.return?.(undefined)
})

it('takes no setting that is the app’s own bookkeeping', async () => {
  await using app = await startApp()
  const change = { vaultBackend: 'session-only' } as never
  expect((await faultOf(app.client.settings.update(change))).code).toBe('app.internal')
})

it('writes a text or a picture only where the desktop lets the user say, by a plain name', async () => {
  await using app = await startApp()
  const { client } = app
  expect(await client.app.saveText({ suggestedName: 'code.ts', text: 'é\n' })).toEqual({
    saved: true,
  })
  await client.app.savePng({ suggestedName: 'diagram.exe', base64: 'iVBORw==' })
  expect(app.savedFiles.map(({ name, bytes }) => [name, ...bytes])).toEqual([
    ['code.ts', 0xc3, 0xa9, 0x0a],
    ['diagram.exe.png', 0x89, 0x50, 0x4e, 0x47],
  ])
  for (const suggestedName of ['../code.ts', 'C:\\code.ts', '.bashrc', 'a\u202Ets', 'a/b', '']) {
    const fault = await faultOf(client.app.saveText({ suggestedName, text: '' }))
    expect(fault.code).toBe('app.internal')
  }
  expect(app.savedFiles).toHaveLength(2)
})

it('begins no conversation behind a message that is of another, or of none', async () => {
  await using app = await startApp()
  const { client } = app
  const providers = await client.providers.watchList()
  const [demo] = (await nextOf(providers)).providers
  await providers.return?.(undefined)
  const model = { providerId: demo?.account.id ?? '', modelId: 'writer' }
  const ask = { requestId: crypto.randomUUID(), text: 'Hello', model }
  const parentId = '01930000-0000-7000-8000-000000000001'
  const missing = { code: 'conversation.messageNotFound', data: {} }
  expect(await faultOf(client.turns.start({ ...ask, parentId }))).toEqual(missing)
  expect(await faultOf(client.outbox.send({ ...ask, parentId }))).toEqual(missing)
})

it('opens the library one try at a time', async () => {
  await using app = await startApp()
  const tries = [1, 2, 3].map(() => app.client.app.reopenLibrary({ quarantine: false }))
  expect(await Promise.all(tries)).toEqual(tries.map(() => ({ state: 'ready' })))
})

it('refuses what is no message, tells who asked, and goes on', async () => {
  await using app = await startApp()
  const port = app.openPort()
  const said: string[] = []
  const answered = new Promise<void>((resolve) => {
    port.addEventListener('message', ({ data }: MessageEvent<string>) => {
      if (said.push(data) === 3) resolve()
    })
  })
  port.start()
  const messages = [
    'no JSON',
    new Uint8Array([0xff]),
    { i: '1' },
    '{"i":"2","p":{"u":"/no/such"}}',
    '{"i":"3","p":{"u":"http://elsewhere.example/"}}',
    '{"i":"4","p":{"u":"/turns/running"}}',
  ]
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin
  for (const message of messages) port.postMessage(message)
  await answered
  const replies = said.map((text) => JSON.parse(text) as { i: string; p: { s?: number } })
  const ends = replies.map(({ i, p }) => [i, p.s ?? 200] as const)
  expect(new Map(ends)).toEqual(
    new Map([
      ['2', 500],
      ['3', 500],
      ['4', 200],
    ]),
  )
  expect(said.join('')).not.toMatch(/NOT_FOUND|No procedure|BAD_REQUEST/)
})
