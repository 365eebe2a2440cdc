import { expect, test } from './harness/test.ts'
import { windowOn } from './pages/window.ts'

test('the language is changed by key, nothing is lost by it, it stays, and is changed back by mouse', async ({
  launch,
  userData,
}) => {
  const first = await launch({ userData })
  const { page } = first
  const english = windowOn(page)
  await english.composer.fill('A draft in no hurry')
  await english.openSettings('General')
  const chosen = page.getByRole('radio', { name: 'System' })
  await chosen.focus()
  await expect(chosen).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'English' })).toBeFocused()
  await page.keyboard.press('ArrowDown')

  // Drawn anew, with the focus where it was and the draft as it stood.
  await expect(page.getByRole('dialog', { name: '设置' })).toBeVisible()
  await expect(page.getByRole('radio', { name: '简体中文' })).toBeFocused()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await page.keyboard.press('Escape')
  const composer = page.getByRole('textbox', { name: '消息' })
  await expect(composer).toBeFocused()
  await expect(composer).toHaveValue('A draft in no hurry')
  await first.close()

  const second = await launch({ userData })
  const again = second.page
  await expect(again.getByRole('textbox', { name: '消息' })).toHaveValue('A draft in no hurry')
  await again.keyboard.press('ControlOrMeta+,')
  await expect(again.getByRole('dialog', { name: '设置' })).toBeVisible()
  await again.getByRole('radio', { name: 'English' }).click()
  await expect(again.getByRole('dialog', { name: 'Settings' })).toBeVisible()
  await expect(again.getByRole('radio', { name: 'English' })).toBeFocused()
  await second.close()
})
