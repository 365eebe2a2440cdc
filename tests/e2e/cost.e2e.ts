import { startLoopback } from '../loopback/loopback-server.ts'
import { responsesScript } from '../loopback/responses-script.ts'
import { expect, test } from './harness/test.ts'
import { addProvider, windowOn } from './pages/window.ts'

test('tells what an answer cost, and a budget stops the next one until it is lifted', async ({
  launch,
  userData,
  secretService,
}) => {
  const usage = {
    input_tokens: 12_418,
    output_tokens: 412,
    input_tokens_details: { cached_tokens: 8_960 },
  }
  const server = await startLoopback(responsesScript({ models: ['gpt-5'], usages: [usage] }))
  const { page } = await launch({ userData, keychain: secretService })
  const window = windowOn(page)
  await addProvider(window, {
    kind: 'OpenAI',
    name: 'OpenAI',
    baseUrl: `${server.url}/v1`,
    apiKey: 'liminal-canary-7c1f0e9d2b4a',
  })
  await window.chooseModel('gpt-5')
  await window.send('What does jitter cost in latency?')

  // 3,458 tokens at $1.25, 8,960 at $0.125 and 412 at $10 a million.
  const figures = window.answer('gpt-5').getByRole('button', { name: /412 tokens · \$0\.0096/ })
  await figures.click()
  const panel = page.getByRole('tabpanel', { name: 'Cost' })
  await expect(panel).toContainText('$0.0096')
  await expect(panel).toContainText('8,960')
  await expect(panel).toContainText('Prices of 23 September 2026')
  await expect(window.sidebar.getByRole('button', { name: '$0.0096 this month' })).toBeVisible()

  const settings = await window.openSettings('General')
  const stop = settings.getByRole('textbox', { name: 'Stop when a day reaches' })
  await stop.fill('0.001')
  await settings.getByRole('button', { name: 'Save budgets' }).click()
  await expect(settings.getByText(/Write dollars and cents/)).toBeVisible()
  await stop.fill('0.01')
  await settings.getByRole('button', { name: 'Save budgets' }).click()
  await expect(settings.getByRole('button', { name: 'Save budgets' })).toBeDisabled()
  await window.closeSettings()

  await window.send('And with a token bucket?')
  await expect(panel).toContainText('$0.0191')
  await expect(window.transcript.getByRole('article', { name: 'gpt-5' })).toHaveCount(2)
  await expect(page.getByText(/Only models that cost nothing answer/)).toBeVisible()
  await window.send('And with both?')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('The budget of this day is spent')
  await expect(alert).toContainText('Your message was not sent')
  await expect(window.composer).toHaveValue('And with both?')
  expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(2)

  await alert.getByRole('button', { name: 'Change budgets' }).click()
  await stop.fill('')
  await settings.getByRole('button', { name: 'Save budgets' }).click()
  await expect(settings.getByRole('button', { name: 'Save budgets' })).toBeDisabled()
  await window.closeSettings()
  await window.composer.press('Enter')
  await expect(window.transcript.getByRole('article', { name: 'gpt-5' })).toHaveCount(3)
  await server.close()
})
