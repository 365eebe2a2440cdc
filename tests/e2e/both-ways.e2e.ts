import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fillLibrary } from './harness/fill-library.ts'
import { expect, test } from './harness/test.ts'
import { desktopOf } from './pages/desktop.ts'
import { menuOn } from './pages/menu.ts'
import { sidebarOn } from './pages/sidebar.ts'
import { treeOn } from './pages/tree.ts'
import { waysOn } from './pages/ways.ts'
import { windowOn } from './pages/window.ts'

test('versions are leafed through and compared, and a conversation exported whole, by mouse', async ({
  launch,
}) => {
  const { app, page, home } = await launch()
  const window = windowOn(page)
  const { comparison } = treeOn(page)
  const { item } = menuOn(page)
  await window.chooseModel('Demo · Drafts')
  await window.send('Remind them.')
  const answer = window.answer('Demo · Drafts')
  await expect(answer).toHaveAttribute('aria-busy', 'false')
  await answer.getByRole('button', { name: 'Regenerate', exact: true }).click()
  await expect(answer).toContainText('2 of 2')
  await expect(answer).toHaveAttribute('aria-busy', 'false')
  await answer.getByRole('button', { name: 'Previous version' }).click()
  await expect(answer).toContainText('1 of 2')
  await answer.getByRole('button', { name: 'Next version' }).click()
  await expect(answer).toContainText('2 of 2')
  await answer.getByRole('button', { name: 'Message options' }).click()
  await item('Compare with previous version').click()
  await expect(comparison.getByRole('insertion').first()).toBeVisible()
  await comparison.getByRole('button', { name: 'Close' }).click()
  await expect(comparison).toBeHidden()

  const whole = join(home, 'whole.json')
  const desktop = await desktopOf(app)
  await desktop.saveAt(whole)
  await page.getByRole('button', { name: 'Conversation options' }).click()
  await item('Export as JSON, with all branches…').click()
  await expect.poll(() => existsSync(whole)).toBe(true)
})

test('an earlier answer is continued from, the last one copied, and a branch had back, by key', async ({
  launch,
}) => {
  const { page } = await launch()
  const window = windowOn(page)
  const { line } = treeOn(page)
  const { chooseByKey } = menuOn(page)
  const mine = window.transcript.getByRole('article', { name: 'You' })
  const answers = window.transcript.getByRole('article', { name: 'Demo · Writer' })
  await window.chooseModel('Demo · Writer')
  await window.send('Bread without kneading')
  await expect(answers.last()).toHaveAttribute('aria-busy', 'false')
  await window.send('And with rye?')
  await expect(answers).toHaveCount(2)
  await expect(answers.last()).toHaveAttribute('aria-busy', 'false')
  await page.keyboard.press('ControlOrMeta+Shift+C')
  await expect(page.getByText('Copied', { exact: true }).first()).toBeVisible()

  await answers.first().getByRole('button', { name: 'Message options' }).press('Enter')
  await chooseByKey('Continue from here')
  await expect(mine).toHaveCount(1)
  await window.composer.focus()
  await window.send('And with spelt?')
  await expect(window.transcript).toContainText('And with spelt?')
  await expect(answers.last()).toHaveAttribute('aria-busy', 'false')

  await page.keyboard.press('ControlOrMeta+Shift+B')
  await expect(line('And with spelt')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(line('And with spelt')).toBeHidden()
  const undo = page.getByRole('button', { name: 'Undo' })
  await expect(undo).toBeVisible()
  await page.keyboard.press('F6')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(undo).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(line('And with spelt')).toHaveAttribute('aria-current', 'true')
})

test('settings and the shortcuts are opened, and the bin is emptied, by mouse', async ({
  launch,
  userData,
}) => {
  await fillLibrary(userData, ['Rye', 'Wheat', 'Tea'])
  const { page } = await launch({ userData })
  const sidebar = sidebarOn(page)
  const { cheatSheet, settings, found, search } = waysOn(page)
  const sure = page.getByRole('alertdialog')
  await expect(sidebar.row('Rye')).toBeVisible()
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  await expect(settings).toBeVisible()
  await settings.getByRole('button', { name: 'Close' }).click()
  await expect(settings).toBeHidden()
  await search('keyboard')
  await found('Keyboard shortcuts Ctrl').click()
  await expect(cheatSheet).toBeVisible()
  await cheatSheet.getByRole('button', { name: 'Close' }).click()
  await expect(cheatSheet).toBeHidden()

  for (const title of ['Rye', 'Wheat']) {
    const menu = await sidebar.menuOf(sidebar.row(title))
    await menu.getByRole('menuitem', { name: 'Delete' }).click()
    await expect(sidebar.row(title)).toBeHidden()
  }
  await page.keyboard.press('F6')
  await page.keyboard.press('Tab')
  const undo = page.getByRole('button', { name: 'Undo' }).first()
  await expect(undo).toBeVisible()
  await undo.press('Enter')
  await expect.poll(sidebar.titles).toContain('Wheat')

  const bin = await sidebar.openBin()
  await bin.getByRole('button', { name: 'Empty bin' }).click()
  await sure.getByRole('button', { name: 'Delete for ever' }).click()
  await expect(bin.getByText('The bin is empty.')).toBeVisible()
  await page.keyboard.press('Escape')

  await sidebar.focus(sidebar.row('Tea'))
  await page.keyboard.press('Delete')
  await expect(sidebar.row('Tea')).toBeHidden()
  await sidebar.nav.getByRole('button', { name: 'Bin', exact: true }).press('Enter')
  await bin.getByRole('button', { name: 'Delete for ever: Tea' }).press('Enter')
  await sure.getByRole('button', { name: 'Delete for ever' }).press('Enter')
  await expect(bin.getByText('The bin is empty.')).toBeVisible()
})
