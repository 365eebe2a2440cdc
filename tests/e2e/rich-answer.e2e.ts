import { createGate } from '../loopback/gate.ts'
import { startLoopback } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { expect, test } from './harness/test.ts'
import { richAnswerIn } from './pages/rich-answer.ts'
import { addProvider, windowOn } from './pages/window.ts'

const model = 'loopback-1'
const table = '| a | b |\n|---|--:|\n| **x** | $y^2$ |\n| one | 2 |'
const document = `A claim[^1] with $\\vec{v}$.\n\n${table}\n\n[^1]: The proof.`

test('an answer is read, followed and taken along by mouse and by key', async ({ launch }) => {
  const server = await startLoopback(openAiCompatibleScript({ deltas: document.split(/(?<= )/) }))
  const { page } = await launch()
  const violations: string[] = []
  page.on('console', (message) => violations.push(message.text()))
  const window = windowOn(page)
  await addProvider(window, { kind: 'OpenAI-compatible', name: 'Loopback', baseUrl: server.url })
  await window.chooseModel(model)
  await window.send('Prove it')
  const answer = window.answer(model)
  const rich = richAnswerIn(answer)
  await expect(answer.getByRole('button', { name: 'Regenerate', exact: true })).toBeEnabled()

  await expect(rich.formula('\\vec{v}').locator('.katex-html')).toBeVisible()
  await expect(rich.formula('\\vec{v}').locator('math')).toBeAttached()
  await rich.noteMark('1').click()
  await expect(rich.note('1')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(rich.backToText).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(rich.noteMark('1')).toBeFocused()

  await rich.table.hover()
  await answer.getByRole('button', { name: 'Copy as Markdown' }).click()
  await expect(rich.said('Copied')).toBeVisible()
  await expect(rich.said('Copied')).toBeHidden()
  await rich.table.focus()
  await page.keyboard.press('Tab')
  const copyLatex = rich.table.getByRole('button', { name: 'Copy LaTeX' })
  await expect(copyLatex).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(rich.said('Copied')).toBeVisible()
  await expect(rich.said('Copied')).toBeHidden()
  await page.keyboard.press('Tab')
  await expect(answer.getByRole('button', { name: 'Copy as TSV' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(rich.said('Copied')).toBeVisible()
  await expect(rich.said('Copied')).toBeHidden()

  // The same by the other hand.
  await answer.getByRole('button', { name: 'Copy as TSV' }).click()
  await expect(rich.said('Copied')).toBeVisible()
  await expect(rich.said('Copied')).toBeHidden()
  await answer.getByRole('button', { name: 'Copy as Markdown' }).press('Enter')
  await expect(rich.said('Copied')).toBeVisible()
  await expect(rich.said('Copied')).toBeHidden()
  const formula = rich.formula('\\vec{v}')
  await formula.locator('.katex-html').hover()
  await formula.getByRole('button', { name: 'Copy LaTeX' }).click()
  await expect(rich.said('Copied')).toBeVisible()
  expect(violations.filter((text) => text.includes('Content Security Policy'))).toEqual([])
  await server.close()
})

test('what is selected while an answer is written stays selected', async ({ launch }) => {
  const gate = createGate()
  const deltas = ['Some words that ', 'grow **on**.', '\n\nAnd more.']
  const script = openAiCompatibleScript({ deltas, gate: { before: 1, gate } })
  const server = await startLoopback(script)
  const { page } = await launch()
  const window = windowOn(page)
  await addProvider(window, { kind: 'OpenAI-compatible', name: 'Loopback', baseUrl: server.url })
  await window.chooseModel(model)
  await window.send('Go on')
  const paragraph = richAnswerIn(window.answer(/^loopback-1/)).paragraph('Some words that')
  await paragraph.dblclick({ position: { x: 60, y: 10 } })
  const selected = () => page.evaluate(() => globalThis.getSelection()?.toString().trim())
  expect(await selected()).toBe('words')
  gate.open()
  await expect(window.answer(model)).toContainText('And more.')
  expect(await selected()).toBe('words')
  await server.close()
})

test('thoughts are opened by mouse and closed by key, and say how long they took', async ({
  launch,
}) => {
  const { page } = await launch()
  const window = windowOn(page)
  await window.chooseModel('Demo · Reasoning')
  await window.send('Think about it')
  const answer = window.answer('Demo · Reasoning')
  const { thoughts } = richAnswerIn(answer)
  await expect(thoughts).toHaveText(/^Thought for \d+ s$/, { timeout: 30_000 })
  await thoughts.click()
  const text = answer.locator('details .markdown')
  await expect(text).toBeVisible()
  await expect(thoughts).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(text).toBeHidden()
})
