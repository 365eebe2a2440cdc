import { expect, test } from './harness/test.ts'
import { treeOn } from './pages/tree.ts'
import { windowOn } from './pages/window.ts'

const writer = 'Demo · Writer'

test('a message is edited by key, left without a loss, saved, asked, and another model answers', async ({
  launch,
}) => {
  const { page } = await launch()
  const window = windowOn(page)
  const { field, button } = treeOn(page)
  await window.chooseModel(writer)
  await window.send('How long should dough rest?')
  await expect(window.answer(writer)).toHaveAttribute('aria-busy', 'false')

  await window.composer.focus()
  await page.keyboard.press('ControlOrMeta+ArrowUp')
  await expect(field).toBeFocused()
  await page.keyboard.type(' And rye?')
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
  await expect(
    page.getByRole('button', { name: 'Edit again · your changes are kept' }),
  ).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('How long should dough rest? And rye?')
  await page.getByRole('button', { name: 'Save without asking' }).click()
  await expect(window.transcript.getByText('2 of 2')).toBeVisible()
  await page.getByRole('button', { name: 'Get an answer' }).click()
  const answer = window.answer(writer)
  await expect(answer).toHaveAttribute('aria-busy', 'false')
  await expect(button).toHaveAccessibleDescription('2 branches')

  await answer.getByRole('button', { name: 'Regenerate with another model' }).click()
  await page.getByRole('menuitem', { name: 'Demo · Coder' }).click()
  const other = window.answer('Demo · Coder')
  await expect(other).toHaveAttribute('aria-busy', 'false')
  await other.getByRole('button', { name: 'Edit', exact: true }).click()
  await field.fill('Two hours, in my kitchen.')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(window.answer('Demo · Coder')).toContainText('edited by you')
  await expect(window.transcript).toContainText('3 of 3')
})

test('branches are walked, named, compared, deleted and had back, by key and by mouse', async ({
  launch,
}) => {
  const { page } = await launch()
  const window = windowOn(page)
  const { tree, line, choose, comparison, field } = treeOn(page)
  await window.chooseModel(writer)
  await window.send('Bread without kneading')
  await expect(window.answer(writer)).toHaveAttribute('aria-busy', 'false')
  const message = window.transcript.getByRole('article', { name: 'You' })
  const edit = message.getByRole('button', { name: 'Edit', exact: true })
  await edit.focus()
  await expect(edit).toBeFocused()
  await page.keyboard.press('Enter')
  await field.fill('Cake without kneading')
  await page.getByRole('button', { name: 'Send', exact: true }).first().click()
  await expect(window.transcript).toContainText('2 of 2')
  await expect(window.answer(writer)).toHaveAttribute('aria-busy', 'false')

  await page.keyboard.press('ControlOrMeta+Shift+B')
  await expect(line('Cake')).toBeFocused()
  await page.keyboard.press('Home')
  await expect(line('Bread')).toBeFocused()
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: 'Branch name' })).toBeFocused()
  await page.keyboard.type('The first')
  await page.keyboard.press('Enter')
  await expect(line('The first')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(window.transcript).toContainText('Bread without kneading')
  await expect(line('The first')).toHaveAttribute('aria-current', 'true')

  await choose(line('Cake'), 'Compare with the branch on show')
  await expect(comparison.getByRole('deletion').first()).toHaveText('Cake')
  await expect(comparison.getByRole('insertion').first()).toHaveText('Bread')
  await page.keyboard.press('Escape')
  await expect(comparison).toBeHidden()

  await line('The first').focus()
  await page.keyboard.press('Delete')
  await expect(line('The first')).toBeHidden()
  await expect(window.transcript).toContainText('Cake without kneading')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(line('The first')).toHaveAttribute('aria-current', 'true')

  await choose(line('The first'), 'Copy on as a new conversation')
  await expect(page).toHaveTitle('Bread without kneading (copy) — Liminal')
  await expect(tree.getByRole('treeitem')).toHaveCount(1)
})
