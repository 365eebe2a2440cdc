import { recordedStream } from '../fixtures/providers/recorded-stream.ts'
import { startLoopback } from '../loopback/loopback-server.ts'
import { streamScript } from '../loopback/stream-script.ts'
import { expect, test } from './harness/test.ts'
import { addProvider, windowOn } from './pages/window.ts'

test('a tool call that was being written when the app was killed is there again', async ({
  launch,
  userData,
}) => {
  const { bytes } = recordedStream('openai-compatible', 'tool-calls')
  const upTo = Buffer.from(bytes).indexOf('data:', Buffer.from(bytes).indexOf('{\\"loc'))
  const stream = streamScript(bytes, { upTo, end: 'hold' })
  const server = await startLoopback((request, reply) =>
    request.method === 'GET'
      ? reply.json(200, { data: [{ id: 'loopback-1' }] })
      : stream(request, reply),
  )

  const first = await launch({ userData })
  const window = windowOn(first.page)
  await addProvider(window, {
    kind: 'OpenAI-compatible',
    name: 'Loopback',
    baseUrl: `${server.url}/v1`,
  })
  await window.chooseModel('loopback-1')
  await window.send('What is the weather?')
  await window.transcript
    .locator('summary', { hasText: 'Asking for the tool get_weather' })
    .press('Enter')
  await expect(first.page.getByLabel('Arguments', { exact: true })).toHaveText('{"loc')
  await first.kill()
  await server.close()

  const second = await launch({ userData })
  const again = windowOn(second.page)
  await again.sidebar.getByText('What is the weather?').click()
  const answer = again.answer('loopback-1 (interrupted)')
  await expect(answer).toContainText('Let me look.')
  await answer.locator('summary', { hasText: 'Asked for the tool get_weather' }).press('Enter')
  await expect(answer.getByLabel('Arguments', { exact: true })).toHaveText('{"loc')
  await expect(answer).toContainText('Liminal runs no tools')
  await second.close()
})

test('sources stand under the answer and are reached by key', async ({ launch }) => {
  const app = await launch()
  const { page } = app
  const window = windowOn(page)
  await window.chooseModel('Demo · Sources and tools')
  await window.send('What is a threshold?')
  const sources = window.answer('Demo · Sources and tools').getByRole('group', { name: 'Sources' })
  await expect(sources.getByRole('listitem')).toHaveCount(3)
  await expect(sources.getByRole('link')).toHaveText(['Liminality', 'threshold'])
  await window.transcript.locator('summary').focus()
  await page.keyboard.press('Tab')
  await expect(sources.getByRole('link', { name: 'Liminality' })).toBeFocused()
  await app.close()
})
