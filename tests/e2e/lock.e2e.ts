import { expect, test } from './harness/test.ts'
import { desktopOf } from './pages/desktop.ts'
import { lockOn } from './pages/lock.ts'
import { windowOn } from './pages/window.ts'

const passphrase = 'correct horse battery'
const secretTitle = 'How do locked doors work'

test('a locked window shows nothing, does nothing and is open again by its passphrase only', async ({
  launch,
  userData,
}) => {
  const first = await launch({ userData })
  const { app, page } = first
  const window = windowOn(page)
  const lock = lockOn(page)
  const desktop = await desktopOf(app)
  await window.chooseModel('Demo · Writer')
  await window.send(`${secretTitle}?`)
  await expect(page).toHaveTitle(/locked doors/)
  await expect(window.answer(/^Demo · Writer/)).toContainText('door')

  await lock.turnOn(window, passphrase)
  await window.composer.fill('What I have not sent yet')
  await page.keyboard.press('ControlOrMeta+Shift+l')
  await expect(lock.screen).toBeVisible()
  await expect(lock.passphrase).toBeFocused()
  await expect(page).toHaveTitle('Liminal')
  const nativeTitle = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
  await expect.poll(nativeTitle).toBe('Liminal')
  expect(await page.content()).not.toMatch(/locked doors|not sent yet/)

  // Neither the menu nor a key leads anywhere.
  await desktop.chooseInMenu('openPalette')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  // By mouse and by key; the window is as it was left.
  await lock.passphrase.fill('not that one')
  await lock.unlock.click()
  await expect(page.getByRole('alert')).toContainText('That is not the passphrase')
  await expect(lock.passphrase).toHaveValue('')
  await lock.passphrase.fill(passphrase)
  await lock.passphrase.press('Enter')
  await expect(page).toHaveTitle(/locked doors/)
  await expect(window.composer).toHaveValue('What I have not sent yet')
  await expect(window.answer(/^Demo · Writer/)).toContainText('door')

  // A session begins locked, and wrong tries count over its end.
  await first.kill()
  const second = await launch({ userData })
  const again = lockOn(second.page)
  await expect(again.screen).toBeVisible()
  expect(await second.page.content()).not.toMatch(/locked doors|not sent yet/)
  for (const wrong of ['one wrong', 'two wrong', 'three wrong']) {
    await again.passphrase.fill(wrong)
    await again.passphrase.press('Enter')
    await expect(again.passphrase).toHaveValue('')
  }
  await expect(second.page.getByRole('alert')).toContainText('Wait before the next try')
  await again.passphrase.fill(passphrase)
  await again.passphrase.press('Enter')
  await expect(again.screen).toBeVisible()
  // Once the seconds are over the button is there by itself.
  await expect(again.unlock).toBeEnabled()
  await again.unlock.press('Enter')
  await expect(windowOn(second.page).composer).toBeVisible()
})

test('the lock speaks Chinese, says what to do when the passphrase is forgotten, and is turned off', async ({
  launch,
}) => {
  const { page } = await launch()
  const window = windowOn(page)
  const lock = lockOn(page)
  await lock.turnOn(window, passphrase)
  const settings = await window.openSettings('General')
  await settings.getByRole('radio', { name: '简体中文' }).click()
  await expect(page.getByRole('dialog', { name: '设置' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+Shift+l')
  await expect(page.getByRole('heading', { name: 'Liminal 已锁定' })).toBeVisible()
  await page.getByRole('button', { name: '忘记口令…' }).press('Enter')
  await page.getByRole('button', { name: '申请关闭锁定' }).press('Enter')
  await expect(page.getByRole('status')).toContainText('有人申请关闭锁定')
  await expect(page.getByRole('button', { name: '清除所有密钥并关闭锁定' })).toBeDisabled()
  const typed = page.getByRole('textbox', { name: '锁定口令' })
  await typed.fill(passphrase)
  await typed.press('Enter')
  await expect(page.getByRole('textbox', { name: '消息' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+,')
  const dialog = page.getByRole('dialog', { name: '设置' })
  await dialog.getByRole('tab', { name: '隐私' }).click()
  await dialog.getByRole('button', { name: '关闭锁定…' }).click()
  await dialog.getByRole('textbox', { name: '锁定口令' }).fill(passphrase)
  await dialog.getByRole('button', { name: '关闭锁定', exact: true }).click()
  await expect(dialog.getByRole('button', { name: '开启锁定…' })).toBeVisible()
})
