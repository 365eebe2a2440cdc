import { createGate } from '../loopback/gate.ts'
import { startLoopback } from '../loopback/loopback-server.ts'
import { scriptedOllama } from '../loopback/ollama-script.ts'
import { expect, test } from './harness/test.ts'
import { fillProvider, windowOn } from './pages/window.ts'

test('a model is got for an Ollama without any, stopped, taken up again, and answers', async ({
  launch,
}) => {
  const gate = createGate()
  const layers = [{ digest: `sha256:${'a'.repeat(64)}`, bytes: 2_600_000_000, gate }]
  const ollama = scriptedOllama({ registry: { 'qwen3:4b': layers }, answer: 'From this machine.' })
  const server = await startLoopback(ollama.script)
  const { page } = await launch()
  const window = windowOn(page)
  const settings = await fillProvider(window, { kind: 'Ollama', baseUrl: server.url })
  await settings.getByRole('button', { name: 'Save' }).click()
  const models = settings.getByRole('region', { name: 'Models of Ollama' })
  await expect(models).toContainText('This Ollama has no models yet.')

  const field = models.getByRole('textbox', { name: 'Get a model' })
  await field.fill('qwen3:4b')
  await field.press('Enter')
  const bar = models.getByRole('progressbar', { name: 'Getting qwen3:4b' })
  await expect(bar).toHaveAttribute('aria-valuenow', '50')
  await expect(models).toContainText('1.3 GB of 2.6 GB')

  // It belongs to the app, not to the dialog or the document.
  await page.reload()
  await window.openSettings('Providers')
  await settings.getByRole('button', { name: 'Edit Ollama' }).click()
  await expect(bar).toHaveAttribute('aria-valuenow', '50')

  await models.getByRole('button', { name: 'Stop qwen3:4b' }).focus()
  await page.keyboard.press('Enter')
  await expect(models).toContainText('Stopped. Ollama keeps the 1.3 GB that came')
  await server.requests.find(({ path }) => path === '/api/pull')?.closed
  await expect(models.getByRole('button', { name: 'Go on with qwen3:4b' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(models).toContainText('qwen3:4b is here.')

  await window.closeSettings()
  await window.chooseModel('qwen3:4b')
  await window.send('Where are you?')
  await expect(window.answer('qwen3:4b')).toContainText('From this machine.')
  await server.close()
})
