import { createGate } from '../loopback/gate.ts'
import { startLoopback } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { filesHolding } from './harness/files.ts'
import { expect, test } from './harness/test.ts'
import { addProvider, windowOn } from './pages/window.ts'

const apiKey = 'liminal-canary-7c1f0e9d2b4a'

test('adds a provider by hand, streams an answer, quits, and finds it again', async ({
  launch,
  userData,
  secretService,
}) => {
  const gate = createGate()
  const server = await startLoopback(
    openAiCompatibleScript({
      apiKey,
      models: ['loopback-1'],
      deltas: ['The first half, ', 'and the second.'],
      gate: { before: 1, gate },
    }),
  )
  const options = { userData, keychain: secretService }

  const first = await launch(options)
  const window = windowOn(first.page)
  await addProvider(window, {
    kind: 'OpenAI-compatible',
    name: 'Loopback',
    baseUrl: `${server.url}/v1`,
    apiKey,
  })
  await window.chooseModel('loopback-1')
  await window.send('What is on the other side of the door?')
  await expect(window.answer(/^loopback-1/)).toContainText('The first half,')
  await expect(first.page.getByRole('button', { name: 'Stop' })).toBeVisible()
  gate.open()
  await expect(window.answer('loopback-1')).toContainText('The first half, and the second.')
  await expect(first.page.getByRole('button', { name: 'Send' })).toBeVisible()
  await first.close()

  const second = await launch(options)
  const again = windowOn(second.page)
  await again.sidebar.getByText('What is on the other side of the door?').click()
  await expect(again.transcript.getByRole('article', { name: 'You' })).toContainText(
    'What is on the other side of the door?',
  )
  await expect(again.answer('loopback-1')).toContainText('The first half, and the second.')

  // The key still works after the restart, so it is in the Secret Service …
  await again.send('And again?')
  await expect(again.answer('loopback-1')).toContainText('and the second.')
  expect(server.requests.at(-1)?.headers['authorization']).toBe(`Bearer ${apiKey}`)
  await second.close()

  // … and nowhere else: in no file of the app, in nothing that it wrote.
  expect(await filesHolding(userData, 'What is on the other side')).not.toEqual([])
  expect(await filesHolding(userData, apiKey)).toEqual([])
  expect(first.output() + second.output()).not.toContain(apiKey)
  await server.close()
})

test('keeps the key out of every reply on the port, the page and its storage', async ({
  launch,
  userData,
  secretService,
}) => {
  const server = await startLoopback(openAiCompatibleScript({ apiKey }))
  const { page } = await launch({ userData, keychain: secretService })
  await expect(windowOn(page).composer).toBeVisible()
  // Listens to everything that reaches the page from before its first script on.
  await page.addInitScript(() => {
    const replies: string[] = []
    Object.assign(globalThis, { replies })
    const add = Reflect.get(EventTarget.prototype, 'addEventListener')
    MessagePort.prototype.addEventListener = function listen(
      this: MessagePort,
      ...args: Parameters<typeof add>
    ) {
      if (args[0] === 'message') {
        add.call(this, 'message', (event) => {
          const { data } = event as MessageEvent<unknown>
          replies.push(typeof data === 'string' ? data : new TextDecoder().decode(data as never))
        })
      }
      return add.apply(this, args)
    } as typeof add
  })
  await page.reload()
  const window = windowOn(page)
  await addProvider(window, {
    kind: 'OpenAI-compatible',
    name: 'Loopback',
    baseUrl: server.url,
    apiKey,
  })
  await window.chooseModel('loopback-1')
  await window.send('Hello?')
  await expect(window.answer('loopback-1')).toContainText('Hello from loopback.')
  await window.openSettings('Providers')

  const replies = await page.evaluate(
    () => (globalThis as unknown as { replies: string[] }).replies,
  )
  expect(replies.join('\n')).toContain('Hello from loopback.')
  expect(replies.join('\n')).not.toContain(apiKey)
  const seen = await page.evaluate(() =>
    JSON.stringify([
      document.documentElement.outerHTML,
      { ...localStorage },
      { ...sessionStorage },
    ]),
  )
  expect(seen).toContain('Loopback')
  expect(seen).not.toContain(apiKey)
  await server.close()
})
