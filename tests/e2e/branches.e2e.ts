import { expect, test } from './harness/test.ts'
import { menuOn } from './pages/menu.ts'
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

test('versions are asked for, leafed through, compared and copied on by key', async ({
  launch,
}) => {
  const { page } = await launch()
  const window = windowOn(page)
  const { comparison } = treeOn(page)
  const { chooseByKey } = menuOn(page)
  const answer = window.answer(/^Demo/)
  const act = (name: string) => answer.getByRole('button', { name, exact: true })
  await window.chooseModel(writer)
  await window.send('Bread without kneading')
  await expect(answer).toHaveAttribute('aria-busy', 'false')
  await page.keyboard.press('ControlOrMeta+Shift+G')
  await expect(answer).toContainText('2 of 2')
  await expect(answer).toHaveAttribute('aria-busy', 'false')
  await act('Previous version').press('Enter')
  await expect(answer).toContainText('1 of 2')
  await act('Next version').press('Enter')
  await expect(answer).toContainText('2 of 2')

  await act('Message options').press('Enter')
  await chooseByKey('Compare with previous version')
  await expect(comparison).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(comparison).toBeHidden()

  await act('Regenerate with another model').press('Enter')
  await chooseByKey('Demo · Coder')
  await expect(answer).toContainText('3 of 3')
  await expect(answer).toHaveAttribute('aria-busy', 'false')
  await act('Message options').press('Enter')
  await chooseByKey('Copy on as a new conversation')
  await expect(page).toHaveTitle('Bread without kneading (copy) — Liminal')
})

test('a branch is gone to, named and deleted by mouse, and compared and copied on by key', async ({
  launch,
}) => {
  const { page } = await launch()
  const window = windowOn(page)
  const { tree, button, line, choose, comparison, field } = treeOn(page)
  const { chooseByKey } = menuOn(page)
  await window.chooseModel(writer)
  await window.send('Bread without kneading')
  await expect(window.answer(writer)).toHaveAttribute('aria-busy', 'false')
  await page.keyboard.press('ControlOrMeta+ArrowUp')
  await field.fill('Cake without kneading')
  await page.getByRole('button', { name: 'Save without asking' }).click()
  await expect(window.transcript).toContainText('2 of 2')

  await button.click()
  await line('Bread').click()
  await expect(window.transcript).toContainText('Bread without kneading')
  await choose(line('Bread'), 'Name branch')
  await page.getByRole('textbox', { name: 'Branch name' }).fill('The first')
  await page.keyboard.press('Enter')
  await choose(line('Cake'), 'Go to')
  await expect(window.transcript).toContainText('Cake without kneading')
  await choose(line('The first'), 'Delete branch')
  await expect(line('The first')).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await line('The first').click()
  await expect(line('The first')).toHaveAttribute('aria-current', 'true')

  await page.keyboard.press('ArrowDown')
  await expect(line('Cake')).toBeFocused()
  await page.keyboard.press('Shift+F10')
  await chooseByKey('Compare with the branch on show')
  await expect(comparison).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(comparison).toBeHidden()
  await expect(line('Cake')).toBeFocused()
  // The dialog may give the focus back once more, a moment after it has gone.
  await expect(async () => {
    await line('Cake').focus()
    await page.keyboard.press('ArrowUp')
    await expect(line('The first')).toBeFocused({ timeout: 1_000 })
  }).toPass()
  await page.keyboard.press('Shift+F10')
  await chooseByKey('Copy on as a new conversation')
  await expect(page).toHaveTitle('Bread without kneading (copy) — Liminal')
  await expect(tree.getByRole('treeitem')).toHaveCount(1)
})
