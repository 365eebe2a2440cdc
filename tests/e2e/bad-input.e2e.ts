import { startLoopback } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { expect, test } from './harness/test.ts'
import { addProvider, fillProvider, windowOn } from './pages/window.ts'

test('a wrong key says so, keeps the message, and points to the settings', async ({
  launch,
  secretService,
}) => {
  const server = await startLoopback(openAiCompatibleScript({ apiKey: 'the-right-key-0123456789' }))
  const { page } = await launch({ keychain: secretService })
  const window = windowOn(page)
  const settings = await fillProvider(window, {
    kind: 'OpenAI-compatible',
    name: 'Wrong',
    baseUrl: server.url,
    apiKey: 'the-wrong-key-9876543210',
  })
  await settings.getByRole('button', { name: 'Test connection' }).click()
  await expect(settings.getByRole('alert')).toContainText(/key/i)
  await expect(settings.getByRole('textbox', { name: 'Base URL' })).toHaveValue(server.url)
  await server.close()
})

test('no key, for a provider that needs one', async ({ launch, secretService }) => {
  const { page } = await launch({ keychain: secretService })
  const window = windowOn(page)
  const settings = await fillProvider(window, { kind: 'Anthropic', name: 'Claude' })
  await settings.getByRole('button', { name: 'Test connection' }).click()
  await expect(settings.getByRole('alert')).toContainText(/key/i)
})

test('an address that is not a URL, and one that nobody answers', async ({ launch }) => {
  const server = await startLoopback(() => undefined)
  const gone = server.url
  await server.close()
  const { page } = await launch()
  const window = windowOn(page)
  const settings = await fillProvider(window, {
    kind: 'OpenAI-compatible',
    name: 'Nowhere',
    baseUrl: 'not a url',
  })
  await settings.getByRole('button', { name: 'Save' }).click()
  await expect(settings.getByRole('alert')).toContainText(/address|URL/)
  await expect(settings.getByRole('textbox', { name: 'Base URL' })).toHaveValue('not a url')
  await settings.getByRole('textbox', { name: 'Base URL' }).fill(gone)
  await settings.getByRole('button', { name: 'Test connection' }).click()
  await expect(settings.getByRole('alert')).toContainText(/refused|reach|connect/i)
  await expect(settings.getByRole('textbox', { name: 'Name' })).toHaveValue('Nowhere')
})

test('a model that does not exist fails in the transcript, with the question kept', async ({
  launch,
}) => {
  const models = ['here-today']
  const server = await startLoopback((request, reply) =>
    openAiCompatibleScript({ models })(request, reply),
  )
  const { page } = await launch()
  const window = windowOn(page)
  await addProvider(window, { kind: 'OpenAI-compatible', name: 'Loopback', baseUrl: server.url })
  await window.chooseModel('here-today')
  models[0] = 'gone-tomorrow'
  await window.send('Are you there?')
  await expect(window.answer('here-today (failed)')).toContainText(/model/i)
  await expect(window.transcript.getByRole('article', { name: 'You' })).toContainText(
    'Are you there?',
  )
})

test('an empty message is not sent', async ({ launch }) => {
  const { page } = await launch()
  const window = windowOn(page)
  await window.composer.fill('   ')
  await expect(page.getByRole('button', { name: 'Send' })).toBeDisabled()
  await window.composer.press('Enter')
  await expect(window.transcript.getByRole('article')).toHaveCount(0)
})

test('a message of 1 MB is refused with its size, and stays in the composer', async ({
  launch,
}) => {
  const { page } = await launch()
  const window = windowOn(page)
  const text = 'x'.repeat(1024 * 1024)
  await window.composer.fill(text)
  await window.composer.press('Enter')
  await expect(page.getByRole('alert').first()).toContainText(/long|1,000,000/i)
  expect((await window.composer.inputValue()).length).toBe(text.length)
})
