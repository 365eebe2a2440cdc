import { startLoopback } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { expect, test } from './harness/test.ts'
import { addProvider, windowOn } from './pages/window.ts'

const apiKey = 'liminal-canary-3e8a5c7d9f10'

test('a request is in the ledger and can be read exactly, and the key is nowhere', async ({
  launch,
}) => {
  const server = await startLoopback(openAiCompatibleScript({ apiKey }))
  const { page } = await launch({ keychain: 'secret-service' })
  const window = windowOn(page)
  const baseUrl = `${server.url}/v1`
  await addProvider(window, { kind: 'OpenAI-compatible', name: 'Loopback', baseUrl, apiKey })
  await window.chooseModel('loopback-1')
  await window.send('Who else gets to read this?')
  await expect(window.answer('loopback-1')).toContainText('Hello from loopback.')

  await window.answer('loopback-1').getByRole('button', { name: 'Show request' }).click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  const request = inspector.getByRole('region', { name: 'Request' })
  const sent = server.requests.at(-1)!
  expect(sent.headers['authorization']).toBe(`Bearer ${apiKey}`)
  await expect(request).toContainText(`POST ${server.url}${sent.path}`)
  for (const [name, value] of sent.rawHeaders) {
    await expect(request).toContainText(`${name}: ${name === 'authorization' ? 'masked' : value}`)
  }
  await expect(request.getByLabel('Body', { exact: true })).toContainText(
    'Who else gets to read this?',
  )
  await expect(inspector).toContainText('on this machine only. The key is masked.')

  const settings = await window.openSettings('Privacy')
  const rows = settings.getByRole('table').getByRole('row')
  const host = new URL(server.url).host
  await expect(rows.filter({ hasText: 'An answer' })).toContainText(host)
  await expect(rows.filter({ hasText: 'An answer' })).toContainText('200')
  await expect(rows.filter({ hasText: 'List of models' }).first()).toContainText(host)

  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(apiKey)
  await server.close()
})
