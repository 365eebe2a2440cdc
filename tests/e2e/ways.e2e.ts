import { fillLibrary } from './harness/fill-library.ts'
import { expect, test } from './harness/test.ts'
import { sidebarOn } from './pages/sidebar.ts'
import { treeOn } from './pages/tree.ts'
import { waysOn } from './pages/ways.ts'
import { windowOn } from './pages/window.ts'

test('the palette opens, pins and archives by a few letters, by key and by mouse', async ({
  launch,
  userData,
}) => {
  await fillLibrary(userData, ['Rye', 'Wheat', 'Tea'])
  const { page } = await launch({ userData })
  const sidebar = sidebarOn(page)
  const { palette, search, found } = waysOn(page)
  await expect(windowOn(page).composer).toBeFocused()
  await expect(sidebar.row('Rye')).toBeVisible()

  await search('tea')
  await expect(found('Tea')).toHaveAttribute('data-highlighted', '')
  await page.keyboard.press('Enter')
  await expect(sidebar.row('Tea')).toHaveAttribute('aria-current', 'page')
  await expect(palette).toBeHidden()
  await search('pin or')
  await expect(found('Pin or unpin')).toHaveAttribute('data-highlighted', '')
  await page.keyboard.press('Enter')
  await expect.poll(sidebar.titles).toEqual(['Tea', 'Rye', 'Wheat'])
  await expect(palette).toBeHidden()

  await search('whe')
  await found('Wheat').click()
  await expect(sidebar.row('Wheat')).toHaveAttribute('aria-current', 'page')
  await expect(palette).toBeHidden()
  await search('archive')
  await found('Archive conversation').click()
  await expect(sidebar.row('Wheat')).toBeHidden()
  await sidebar.undo('Archived “Wheat”')
  await expect(sidebar.row('Wheat')).toBeVisible()

  await search('settings')
  await page.keyboard.press('Escape')
  await expect(palette).toBeHidden()
  const menu = await sidebar.menuOf(sidebar.row('Tea'))
  await menu.getByRole('menuitem', { name: 'Unpin' }).click()
  await expect.poll(sidebar.titles).toEqual(['Rye', 'Wheat', 'Tea'])
})

test('what is typed before the palette is there goes into it, and is not sent', async ({
  launch,
}) => {
  const { page } = await launch()
  const { composer } = windowOn(page)
  const { palette } = waysOn(page)
  await expect(composer).toBeFocused()
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('dark')
  await expect(palette.getByRole('combobox')).toHaveValue('dark')
  await expect(palette.getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(palette).toBeHidden()
  await expect(composer).toHaveValue('')
})

test('a command is given other keys by pressing them, and its own back by mouse', async ({
  launch,
}) => {
  const { page } = await launch()
  const window = windowOn(page)
  const { cheatSheet, keysOf, palette, settings } = waysOn(page)
  await expect(window.composer).toBeFocused()
  await page.keyboard.press('ControlOrMeta+/')
  await expect(cheatSheet.getByText('Find in conversation')).toBeVisible()
  await cheatSheet.getByRole('button', { name: 'Change shortcuts' }).click()
  await expect(settings).toBeVisible()

  await keysOf('Command palette').focus()
  await expect(keysOf('Command palette')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(settings.getByText('Press keys…')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+n')
  await expect(settings.getByRole('alert')).toContainText('“New conversation”')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+j')
  await expect(keysOf('Command palette')).toHaveText(/J$/)
  await window.closeSettings()
  await expect(window.composer).toBeFocused()
  await page.keyboard.press('ControlOrMeta+j')
  await expect(palette.getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(palette).toBeHidden()

  await window.openSettings('Shortcuts')
  await settings.getByRole('button', { name: 'Reset the shortcut of “Command palette”' }).click()
  await expect(keysOf('Command palette')).toHaveText(/K$/)
})

test('a setting is found by key, seen at once, chosen by mouse, and stays', async ({
  launch,
  userData,
}) => {
  const first = await launch({ userData })
  const { page } = first
  const window = windowOn(page)
  const { settings, settingsSearch } = waysOn(page)
  const root = page.locator('html')
  await window.openSettings('General')
  await settingsSearch.focus()
  await expect(settingsSearch).toBeFocused()
  await page.keyboard.type('font size')
  await expect(settings.getByRole('status')).toHaveText(/found$/)
  await page.keyboard.press('Enter')
  const size = settings.getByRole('slider', { name: 'Text size' })
  await expect(size).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(size).toHaveAttribute('aria-valuetext', '110%')
  await expect(root).toHaveAttribute('style', /--scale: 1\.1/)

  await settings.getByRole('radio', { name: 'High contrast' }).click()
  await expect(root).toHaveAttribute('data-theme', 'contrast')
  await settings.getByRole('radio', { name: 'Compact' }).click()
  await expect(root).toHaveAttribute('data-density', 'compact')
  await window.closeSettings()
  await first.close()

  const second = await launch({ userData })
  const again = second.page.locator('html')
  await expect(again).toHaveAttribute('data-theme', 'contrast')
  await expect(again).toHaveAttribute('data-density', 'compact')
  await expect(again).toHaveAttribute('style', /--scale: 1\.1/)
})

test('an earlier answer is continued from, and a message takes the place of an answer, by mouse', async ({
  launch,
}) => {
  const { page } = await launch()
  const window = windowOn(page)
  const mine = window.transcript.getByRole('article', { name: 'You' })
  await window.chooseModel('Demo · Drafts')
  await window.send('Remind them.')
  const answer = window.answer('Demo · Drafts')
  await expect(answer).toHaveAttribute('aria-busy', 'false')
  await window.send('Once more.')
  await expect(window.transcript.getByText('Second reminder')).toBeHidden()
  await expect(window.transcript).toContainText('send them home')
  await expect(answer).toHaveAttribute('aria-busy', 'false')

  const first = window.transcript.getByRole('article', { name: 'Demo · Drafts' }).first()
  await first.getByRole('button', { name: 'Message options' }).click()
  await page.getByRole('menuitem', { name: 'Continue from here' }).click()
  await expect(mine).toHaveCount(1)

  await window.chooseModel('Demo · Slow')
  await window.send('Slowly now.')
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible()
  await window.composer.fill('Never mind.')
  await page.getByRole('button', { name: 'How to send' }).click()
  await page.getByRole('menuitem', { name: 'Stop and send now' }).click()
  await expect(mine).toHaveText([/Remind them/, /Slowly now/, /Never mind/])
  // What is said in the corner takes no key.
  await window.transcript.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+c')
  await expect(page.getByText(/^Copied \d messages$/).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(
    window.transcript.getByRole('article', { name: 'Demo · Slow (cancelled)' }),
  ).toHaveCount(2)
  await expect(treeOn(page).button).toHaveAccessibleDescription('2 branches')
})

test('the look is chosen by key, and the width and the size of text by mouse', async ({
  launch,
}) => {
  const { page } = await launch()
  const window = windowOn(page)
  const root = page.locator('html')
  const settings = await window.openSettings('Appearance')
  const radio = (name: string) => settings.getByRole('radio', { name, exact: true })
  await radio('Light').focus()
  await expect(radio('Light')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await page.keyboard.press('ArrowDown')
  await expect(root).toHaveAttribute('data-theme', 'contrast')
  await radio('Light').click()
  await expect(root).toHaveAttribute('data-theme', 'light')

  await radio('Comfortable').focus()
  await page.keyboard.press('ArrowDown')
  await expect(root).toHaveAttribute('data-density', 'compact')
  await radio('Medium').focus()
  await page.keyboard.press('ArrowDown')
  await expect(root).toHaveAttribute('data-reading', 'wide')
  await radio('Narrow').click()
  await expect(root).toHaveAttribute('data-reading', 'narrow')
  const size = settings.getByRole('slider', { name: 'Text size' })
  const { width, height } = (await size.boundingBox()) ?? { width: 0, height: 0 }
  await size.click({ position: { x: width - 2, y: height / 2 } })
  await expect(size).toHaveAttribute('aria-valuetext', '160%')
})

test('the window’s parts, a model and conversations are reached by key, and find by mouse', async ({
  launch,
}) => {
  const { page } = await launch()
  const window = windowOn(page)
  const { search, found } = waysOn(page)
  const models = page.getByRole('listbox', { name: 'Models' })
  await expect(window.composer).toBeFocused()
  await page.keyboard.press('ControlOrMeta+Shift+M')
  await expect(models).toBeVisible()
  await page.keyboard.type('writer')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Model: Demo · Writer' })).toBeFocused()
  await window.send('How do doors work?')
  await expect(window.answer('Demo · Writer')).toHaveAttribute('aria-busy', 'false')
  await page.keyboard.press('ControlOrMeta+n')
  await expect(page).toHaveTitle('Liminal')
  await page.keyboard.press('Control+Tab')
  await expect(page).toHaveTitle('How do doors work? — Liminal')

  await page.keyboard.press('ControlOrMeta+b')
  await expect(window.sidebar).toBeHidden()
  await page.getByRole('button', { name: 'Show sidebar' }).click()
  await expect(window.sidebar).toBeVisible()
  await page.keyboard.press('ControlOrMeta+i')
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeVisible()
  await page.getByRole('button', { name: 'Close inspector' }).click()
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeHidden()

  await search('find in')
  await found('Find in conversation').click()
  const bar = page.getByRole('search', { name: 'Find in conversation' })
  await bar.getByRole('searchbox').fill('doors')
  await expect(bar.getByRole('status')).toHaveText('2 of 2')
  await bar.getByRole('button', { name: 'Previous' }).click()
  await expect(bar.getByRole('status')).toHaveText('1 of 2')
  await bar.getByRole('button', { name: 'Close find' }).click()
  await expect(bar).toBeHidden()
  await search('copy conv')
  await found('Copy conversation').click()
  await expect(page.getByText('Copied', { exact: true }).first()).toBeVisible()
})

test('a message is copied by mouse and by key', async ({ launch }) => {
  const { page } = await launch()
  const window = windowOn(page)
  await window.chooseModel('Demo · Coder')
  await window.send('How do doors work?')
  const answer = window.answer('Demo · Coder')
  await expect(answer).toHaveAttribute('aria-busy', 'false')
  const copy = answer.getByRole('button', { name: /^Copy(: |$)/ })
  const said = answer.getByRole('status').filter({ hasText: 'Copied' })
  await copy.click()
  await expect(said).toBeVisible()
  await expect(said).toBeHidden()
  await copy.press('Enter')
  await expect(said).toBeVisible()
})
