import { expect, test } from './harness/test.ts'
import { windowOn } from './pages/window.ts'

test('the context is seen, pinned and left out, by mouse and by key', async ({ launch }) => {
  const { page } = await launch()
  const window = windowOn(page)
  await window.chooseModel('Demo · Coder')
  await window.send('How long should the dough rest?')
  await expect(window.answer('Demo · Coder')).toBeVisible()

  // By mouse: the meter opens the panel, a message is pinned in it.
  await window.composer.fill('And in winter?')
  await page.getByRole('button', { name: /^Context: about [\d,]+ of 32,000 tokens/ }).click()
  const panel = page.getByRole('tabpanel', { name: 'Context' })
  await expect(panel).toContainText('The message that you are writing')
  await panel.getByRole('button', { name: /2 messages, newest first/ }).click()
  const question = panel.getByRole('listitem').filter({ hasText: 'How long should' }).last()
  await question.hover()
  await question.getByRole('button', { name: /^Pin: / }).click()
  await expect(panel).toContainText('Pinned: How long should the dough rest?')
  await expect(window.transcript).toContainText('Pinned in context')

  // By key: the answer is left out from its own menu, and taken in again.
  const options = window.answer('Demo · Coder').getByRole('button', { name: 'Message options' })
  const item = (name: string) => page.getByRole('menuitem', { name, exact: true })
  await options.focus()
  await page.keyboard.press('Enter')
  await expect(item('Pin in context')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(item('Leave out')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(window.transcript).toContainText('Left out of context')
  await expect(panel).toContainText('1 message left out by you')
  await expect(options).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(item('Pin in context')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(item('Include')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(window.transcript).not.toContainText('Left out of context')
  await expect(options).toBeFocused()

  // The system prompt goes along with everything else.
  await panel.getByRole('button', { name: 'Add a system prompt' }).press('Enter')
  await page.keyboard.type('You are a patient baker.')
  await panel.getByRole('button', { name: 'Save' }).press('Enter')
  await expect(panel).toContainText('System: You are a patient baker.')
})

test('a conversation that grew too long is trimmed on the user’s word, and answered', async ({
  launch,
}) => {
  const { page } = await launch()
  const window = windowOn(page)
  const tooLong = 'Demo · Fails: conversation too long'
  await window.chooseModel(tooLong)
  await window.send('First question?')
  await expect(window.answer(tooLong)).toContainText('Both are in the menu of each message.')
  await window.send('Second question?')
  const failed = window.answer(`${tooLong} (failed)`)
  await expect(failed).toContainText('the model takes 150')

  await failed.getByRole('button', { name: 'Trim and retry' }).press('Enter')
  const card = page.getByRole('region', { name: 'Trim and retry' })
  await expect(card).toContainText(/Leave out 2 early messages, \d+ tokens/)
  await expect(window.transcript).not.toContainText('Left out of context')
  await card.getByRole('button', { name: 'Leave out and retry' }).press('Enter')
  await expect(window.answer(tooLong)).toContainText('“Second question?”')
  await expect(window.answer(tooLong)).toContainText('2 messages left out')
  await expect(window.transcript.getByText('Left out of context')).toHaveCount(2)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(window.transcript.getByText('Left out of context')).toHaveCount(0)
})

test('a megabyte is pasted and counted while the window answers every key', async ({ launch }) => {
  const { page } = await launch()
  const window = windowOn(page)
  await window.composer.fill('lorem ipsum dolor sit amet '.repeat(37_000))
  await window.composer.press('End')
  // By `auto` each key takes the engine seconds.
  await expect(window.composer).toHaveAttribute('dir', 'ltr')
  await window.composer.pressSequentially(' and the end')
  await expect(window.composer).toHaveValue(/ and the end$/)
  await expect(page.getByText(/tokens too long for the model/)).toBeVisible()
})
