import { fillLibrary } from './harness/fill-library.ts'
import { expect, test } from './harness/test.ts'
import { menuOn } from './pages/menu.ts'
import { sidebarOn } from './pages/sidebar.ts'

const titles = ['Rye', 'Wheat', 'Tea', 'Boats', 'Names']

test('conversations are put into folders, tagged and deleted, by the pointer', async ({
  launch,
  userData,
}) => {
  await fillLibrary(userData, titles)
  const { page } = await launch({ userData })
  const sidebar = sidebarOn(page)
  await expect(sidebar.row('Rye')).toBeVisible()

  await sidebar.nav.getByRole('button', { name: 'New folder' }).click()
  const name = sidebar.nav.getByRole('textbox', { name: 'Folder name' })
  await expect(name).toBeFocused()
  await name.fill('Bread')
  await name.press('Enter')
  const bread = sidebar.folder('Bread')
  await expect(bread).toBeFocused()
  await sidebar.row('Wheat').dragTo(bread)
  await expect.poll(sidebar.titles).toEqual(['Wheat', 'Rye', 'Tea', 'Boats', 'Names'])
  await sidebar.undo('Moved “Wheat” to Bread')
  await expect.poll(sidebar.titles).toEqual(titles)

  await sidebar.row('Rye').click({ modifiers: ['ControlOrMeta'] })
  await sidebar.row('Tea').click({ modifiers: ['Shift'] })
  await expect(sidebar.selection).toBeVisible()
  await sidebar.row('Wheat').dragTo(bread)
  await expect.poll(sidebar.titles).toEqual(titles)
  await expect(bread).toHaveAccessibleDescription('3 conversations')
  await bread.click()
  await expect.poll(sidebar.titles).toEqual(['Boats', 'Names'])
  await sidebar.search.fill('e')
  await expect.poll(sidebar.titles).toEqual(['Rye', 'Wheat', 'Tea', 'Names'])
  await sidebar.search.fill('')

  const menu = await sidebar.menuOf(bread)
  await menu.getByRole('menuitem', { name: 'Delete folder' }).click()
  await expect.poll(sidebar.titles).toEqual(titles)
  await sidebar.undo('Deleted the folder “Bread”')
  await expect(bread).toHaveAccessibleDescription('3 conversations')

  const ofBoats = await sidebar.menuOf(sidebar.row('Boats'))
  await ofBoats.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(sidebar.row('Boats')).toBeHidden()
  const bin = await sidebar.openBin()
  await expect(bin.getByText('30 days left')).toBeVisible()
  await bin.getByRole('button', { name: 'Restore Boats' }).click()
  await expect(bin.getByText('The bin is empty.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sidebar.row('Boats')).toBeVisible()
})

test('a double press makes one folder, and tags are typed as fast as anyone can', async ({
  launch,
  userData,
}) => {
  await fillLibrary(userData, titles)
  const { page } = await launch({ userData })
  const sidebar = sidebarOn(page)
  await sidebar.nav.getByRole('button', { name: 'New folder' }).dblclick()
  const name = sidebar.nav.getByRole('textbox', { name: 'Folder name' })
  await expect(name).toBeFocused()
  await name.fill('Bread')
  await name.press('Enter')
  await expect(sidebar.folder('Bread')).toBeFocused()
  await expect(sidebar.nav.getByText('Drag conversations here.')).toHaveCount(1)

  const menu = await sidebar.menuOf(sidebar.row('Tea'))
  await menu.getByRole('menuitem', { name: /^Tags/ }).click()
  const editor = page.getByRole('dialog', { name: 'Tags' })
  await expect(editor.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('green')
  await page.keyboard.press('Enter')
  await page.keyboard.type('an-uncommonly-long-name-of-a-tag')
  await page.keyboard.press('Enter')
  await expect(editor.getByText('#green', { exact: true })).toBeVisible()
  await expect(editor.getByText('#an-uncommonly-long-name-of-a-tag')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(editor).toBeHidden()

  const { width = 0 } = (await sidebar.nav.boundingBox()) ?? {}
  await sidebar.search.fill('#')
  const offered = sidebar.nav.getByRole('button', { name: /^#an-uncommonly/ })
  await expect(offered).toBeVisible()
  const box = (await offered.boundingBox()) ?? { x: 0, width: Infinity }
  expect(box.x + box.width).toBeLessThan(width)
})

test('the same by key: the list is one stop, and the keyboard is never lost', async ({
  launch,
  userData,
}) => {
  await fillLibrary(userData, titles)
  const { page } = await launch({ userData })
  const sidebar = sidebarOn(page)
  await sidebar.focus(sidebar.row('Rye'))
  await page.keyboard.press('End')
  await expect(sidebar.row('Names')).toBeFocused()
  await page.keyboard.press('t')
  await expect(sidebar.row('Tea')).toBeFocused()

  await page.keyboard.press('F2')
  const title = sidebar.nav.getByRole('textbox', { name: 'Title' })
  await expect(title).toBeFocused()
  await title.fill('Green tea')
  await page.keyboard.press('Enter')
  await expect(sidebar.row('Green tea')).toBeFocused()

  await page.keyboard.press('Shift+ArrowDown')
  await expect(sidebar.row('Boats')).toBeFocused()
  await expect(sidebar.row('Boats')).toHaveAccessibleDescription('Selected')
  await page.keyboard.press('Delete')
  await expect(sidebar.row('Names')).toBeFocused()
  await expect.poll(sidebar.titles).toEqual(['Rye', 'Wheat', 'Names'])
  // What says so can be sent away by everyone, wherever the pointer is.
  await expect(page.getByRole('button', { name: 'Dismiss' })).toBeVisible()
  await sidebar.undo('Deleted 2 conversations')
  await expect.poll(sidebar.titles).toEqual(['Rye', 'Wheat', 'Green tea', 'Boats', 'Names'])

  await sidebar.menuByKey(sidebar.row('Wheat'))
  await page.keyboard.press('t')
  await page.keyboard.press('Enter')
  const tag = page.getByRole('textbox', { name: 'Add a tag' })
  await expect(tag).toBeFocused()
  await tag.fill('Flour')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Remove the tag flour' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sidebar.row('Wheat')).toBeFocused()
  await sidebar.search.fill('#fl')
  await expect.poll(sidebar.titles).toEqual(['Wheat'])
  await sidebar.search.fill('')

  await sidebar.focus(sidebar.row('Rye'))
  await page.keyboard.press('ControlOrMeta+a')
  await expect(sidebar.selection).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sidebar.selection).toBeHidden()
  await page.keyboard.press('ArrowDown')
  await expect(sidebar.row('Wheat')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(sidebar.row('Wheat')).toHaveAttribute('aria-current', 'page')
})

test('conversations are archived, and deleted for ever, by mouse and by key', async ({
  launch,
  userData,
}) => {
  await fillLibrary(userData, titles)
  const { page } = await launch({ userData })
  const sidebar = sidebarOn(page)
  const { item, chooseByKey } = menuOn(page)
  const archived = sidebar.nav.getByRole('button', { name: 'Archived', exact: true })
  await expect(sidebar.row('Rye')).toBeVisible()

  await sidebar.menuOf(sidebar.row('Rye'))
  await item('Archive').click()
  await expect(sidebar.row('Rye')).toBeHidden()
  await archived.click()
  await sidebar.menuOf(sidebar.row('Rye'))
  await item('Unarchive').click()
  await expect.poll(sidebar.titles).toEqual(titles)
  await sidebar.menuByKey(sidebar.row('Wheat'))
  await chooseByKey('Archive')
  await expect(archived).toBeVisible()
  await expect.poll(sidebar.titles).not.toEqual(titles)
  await sidebar.undo('Archived “Wheat”')
  await expect.poll(sidebar.titles).toEqual(titles)

  await sidebar.menuOf(sidebar.row('Boats'))
  await item('Delete').click()
  await expect(sidebar.row('Boats')).toBeHidden()
  const bin = await sidebar.openBin()
  await bin.getByRole('button', { name: 'Delete for ever: Boats' }).click()
  const sure = page.getByRole('alertdialog')
  await expect(sure).toContainText('Delete “Boats” for ever?')
  await sure.getByRole('button', { name: 'Delete for ever' }).click()
  await expect(bin.getByText('The bin is empty.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(bin).toBeHidden()

  for (const title of ['Tea', 'Names']) {
    await sidebar.focus(sidebar.row(title))
    await page.keyboard.press('Delete')
    await expect(sidebar.row(title)).toBeHidden()
  }
  await sidebar.nav.getByRole('button', { name: 'Bin', exact: true }).press('Enter')
  await bin.getByRole('button', { name: 'Restore Names' }).press('Enter')
  await expect(bin.getByRole('listitem')).toHaveCount(1)
  await expect(bin.getByRole('button', { name: 'Restore Tea' })).toBeFocused()
  await bin.getByRole('button', { name: 'Empty bin' }).press('Enter')
  await expect(sure).toContainText('in the bin for ever?')
  await sure.getByRole('button', { name: 'Delete for ever' }).press('Enter')
  await expect(bin.getByText('The bin is empty.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect.poll(sidebar.titles).toEqual(['Rye', 'Wheat', 'Names'])
})

test('a folder is filled by key; a title and tags are changed, and a pin is set, by mouse', async ({
  launch,
  userData,
}) => {
  await fillLibrary(userData, titles)
  const { page } = await launch({ userData })
  const sidebar = sidebarOn(page)
  const { item, chooseByKey } = menuOn(page)
  const bread = sidebar.folder('Bread')
  await expect(sidebar.row('Rye')).toBeVisible()

  await sidebar.menuByKey(sidebar.row('Wheat'))
  await chooseByKey('Move to')
  await chooseByKey('New folder…')
  const name = sidebar.nav.getByRole('textbox', { name: 'Folder name' })
  await expect(name).toBeFocused()
  await page.keyboard.type('Bread')
  await page.keyboard.press('Enter')
  await expect(bread).toBeFocused()
  await page.keyboard.press('F2')
  await expect(name).toBeFocused()
  await name.fill('Breads')
  await page.keyboard.press('Enter')
  await expect(sidebar.folder('Breads')).toBeFocused()

  await sidebar.menuOf(sidebar.row('Tea'))
  await item('Rename').click()
  const title = sidebar.nav.getByRole('textbox', { name: 'Title' })
  await title.fill('Green tea')
  await sidebar.row('Boats').click()
  await expect(sidebar.row('Green tea')).toBeVisible()
  await sidebar.menuOf(sidebar.row('Green tea'))
  await item('Pin').click()
  await expect.poll(async () => (await sidebar.titles())[0]).toBe('Green tea')
  await sidebar.menuOf(sidebar.row('Green tea'))
  await item('Tags…').click()
  const tags = page.getByRole('dialog', { name: 'Tags' })
  await tags.getByRole('textbox', { name: 'Add a tag' }).fill('Leaves')
  await tags.getByRole('button', { name: 'Add' }).click()
  await tags.getByRole('button', { name: 'Remove the tag leaves' }).click()
  await expect(tags).toContainText('No tags yet.')
  await tags.getByRole('button', { name: 'Done' }).click()
  await expect(tags).toBeHidden()
})
