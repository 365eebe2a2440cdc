import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { seedConversation } from '../bench/seed-conversation.ts'
import { createGate } from '../loopback/gate.ts'
import { startLoopback } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { appUser, handOver } from './harness/app-user.ts'
import { readStage } from './harness/stage.ts'
import { expect, test } from './harness/test.ts'
import { composerOn } from './pages/composer.ts'
import { desktopOf } from './pages/desktop.ts'
import { menuOn } from './pages/menu.ts'
import { addProvider, windowOn } from './pages/window.ts'

test('files are opened with the app and dragged out of it; it opens again where it was', async ({
  launch,
  userData,
}) => {
  const [notes, more] = [join(userData, 'My notes.txt'), join(userData, 'more.txt')]
  await writeFile(notes, 'Twice a day.')
  await writeFile(more, 'And once at night.')
  await handOver(userData)
  const first = await launch({ userData, args: [notes, join(userData, 'gone.pdf')] })
  const { app, page, home } = first
  const { chip, preview } = composerOn(page)
  await expect(chip(/^My notes\.txt/)).toBeVisible()
  await expect(page.getByText('“gone.pdf” is not attached')).toBeVisible()

  // A second start hands its file to the first and ends.
  const { executablePath, args, env } = readStage()
  const variables = { HOME: home, LIMINAL_USER_DATA: userData }
  const authority = appUser && { XAUTHORITY: join(home, 'Xauthority') }
  await promisify(execFile)(executablePath, [...args.slice(-1), 'more.txt'], {
    cwd: userData,
    env: { ...process.env, ...env, ...variables, ...authority },
    timeout: 30_000,
  })
  await expect(chip(/^more\.txt/)).toBeVisible()

  const desktop = await desktopOf(app)
  // What a hand begins: Playwright's own mouse waits for a drag that the page never lets out.
  await chip(/^My notes\.txt/).dispatchEvent('dragstart')
  await expect.poll(desktop.dragged).toHaveLength(1)
  const [copy = ''] = await desktop.dragged()
  expect(copy).toMatch(/My notes\.txt$/)
  expect(await readFile(copy, 'utf8')).toBe('Twice a day.')

  // By key it is saved elsewhere.
  await desktop.saveAt(join(home, 'Saved notes.txt'))
  await chip(/^My notes\.txt/).focus()
  await page.keyboard.press('Enter')
  await preview('My notes.txt').getByRole('button', { name: 'Save a copy' }).press('Enter')
  await expect.poll(() => existsSync(join(home, 'Saved notes.txt'))).toBe(true)
  await page.keyboard.press('Escape')

  const there = { x: 60, y: 40, width: 900, height: 640 }
  await app.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(bounds)
  }, there)
  const ended = once(app.process(), 'exit')
  await desktop.chooseInMenu('close')
  expect(await ended).toEqual([0, null])
  expect(existsSync(copy)).toBe(false)

  const second = await launch({ userData })
  const bounds = () =>
    second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  await expect.poll(bounds).toEqual(there)
  await expect(composerOn(second.page).chip(/^My notes\.txt/)).toBeVisible()
})

test('a misspelled word gets suggestions and can be learned, and no dictionary is fetched', async ({
  launch,
  userData,
}) => {
  const { app, page } = await launch({ userData })
  await expect(windowOn(page).composer).toBeVisible()
  const desktop = await desktopOf(app)
  await app.evaluate(({ session }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    const { defaultSession } = session
    defaultSession.on('spellcheck-dictionary-download-begin', (_, language) => asked.push(language))
    defaultSession.webRequest.onErrorOccurred(({ url }) => asked.push(url))
  })

  await desktop.openContextMenu({ isEditable: true, misspelledWord: 'wrold' })
  await expect.poll(desktop.contextMenu).toEqual(expect.arrayContaining(['world', 'Paste']))
  await desktop.chooseInContext('world')
  expect(await desktop.replaced()).toEqual(['world'])
  await desktop.openContextMenu({ isEditable: true, misspelledWord: 'levainn' })
  await expect.poll(desktop.contextMenu).not.toContain('world')
  await desktop.chooseInContext('Learn spelling')
  await expect
    .poll(async () => JSON.parse(await readFile(join(userData, 'settings.json'), 'utf8')))
    .toMatchObject({ learnedWords: ['levainn'] })
  await desktop.openContextMenu({ isEditable: true, misspelledWord: '' })
  await expect.poll(desktop.contextMenu).not.toContain('Learn spelling')

  const asked = await app.evaluate(({ session }) => [
    ...(globalThis as unknown as { readonly asked: readonly string[] }).asked,
    ...session.defaultSession.getSpellCheckerLanguages(),
  ])
  expect(asked).toEqual([])
})

test('the menu is native, acts on the window, and speaks the language that is chosen', async ({
  launch,
}) => {
  const { app, page } = await launch()
  const window = windowOn(page)
  const desktop = await desktopOf(app)
  await window.chooseModel('Demo · Writer')
  await window.send('How do doors work?')
  await expect(page).toHaveTitle('How do doors work? — Liminal')
  expect(await desktop.menu('File')).toEqual(
    expect.arrayContaining(['New conversation', 'Export conversation…', 'Close Window']),
  )
  await desktop.chooseInMenu('newConversation')
  await expect(page).toHaveTitle('Liminal')
  await expect(window.composer).toBeFocused()

  await window.openSettings('General')
  await page.getByRole('radio', { name: '简体中文' }).click()
  await expect(page.getByRole('dialog', { name: '设置' })).toBeVisible()
  await expect.poll(() => desktop.menu('文件')).toEqual(expect.arrayContaining(['关闭窗口']))
  expect(await desktop.menu('文件')).not.toContain('New conversation')
  await page.keyboard.press('Escape')
  await desktop.chooseInMenu('openPalette')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
})

test('a notice tells of a long answer that ended elsewhere, and a click on it shows the answer', async ({
  launch,
  undo,
}) => {
  const gate = createGate()
  const script = openAiCompatibleScript({ deltas: ['Half ', 'whole'], gate: { before: 1, gate } })
  const server = await startLoopback(script)
  undo.push(() => server.close())
  const { app, page } = await launch()
  const window = windowOn(page)
  const desktop = await desktopOf(app)
  await addProvider(window, { kind: 'OpenAI-compatible', name: 'Loopback', baseUrl: server.url })
  await window.chooseModel('loopback-1')
  const beganAt = Date.now()
  await window.send('A door in no hurry')
  await expect(window.answer(/^loopback-1/)).toContainText('Half')
  await app.evaluate(({ BrowserWindow }) => (BrowserWindow.getFocusedWindow = () => null))
  await window.sidebar.getByRole('button', { name: 'New conversation' }).click()
  await expect(page).toHaveTitle('Liminal')

  // What takes less than five seconds is not told.
  await expect.poll(() => Date.now() - beganAt).toBeGreaterThan(6_000)
  gate.open()
  await expect
    .poll(desktop.notices)
    .toEqual([{ title: 'A door in no hurry', body: 'loopback-1 has answered.' }])
  await desktop.clickNotice()
  await expect(page).toHaveTitle('A door in no hurry — Liminal')
  await expect(window.answer('loopback-1')).toContainText('Half whole')
})

test('a conversation is exported and printed whole, with what is not on the screen', async ({
  launch,
  userData,
}) => {
  const messages = 120
  seedConversation(userData, messages)
  await handOver(userData)
  const { app, page, home } = await launch({ userData })
  const window = windowOn(page)
  const desktop = await desktopOf(app)
  await window.sidebar.getByRole('link').first().click()
  await expect(window.transcript.getByRole('article').first()).toBeVisible()
  expect(await window.transcript.getByRole('article').count()).toBeLessThan(messages)

  const [byMenu, byKey] = [join(home, 'by menu.md'), join(home, 'by key.md')]
  await desktop.saveAt(byMenu)
  await desktop.chooseInMenu('exportConversation')
  await expect.poll(() => existsSync(byMenu)).toBe(true)
  await desktop.saveAt(byKey)
  await window.composer.focus()
  await expect(window.composer).toBeFocused()
  await page.keyboard.press('ControlOrMeta+Shift+e')
  await expect.poll(() => existsSync(byKey)).toBe(true)
  const text = await readFile(byKey, 'utf8')
  expect(text.match(/^## /gm)).toHaveLength(messages)
  await expect.poll(() => readFile(byMenu, 'utf8')).toBe(text)

  // And from the conversation's own menu, by mouse and by key.
  const [byMouse, whole] = [join(home, 'by mouse.md'), join(home, 'whole.json')]
  const menu = page.getByRole('button', { name: 'Conversation options' })
  const { item, chooseByKey } = menuOn(page)
  await desktop.saveAt(byMouse)
  await menu.click()
  await item('Export as Markdown…').click()
  await expect.poll(() => readFile(byMouse, 'utf8').catch(() => '')).toBe(text)
  await desktop.saveAt(whole)
  await menu.press('Enter')
  await chooseByKey('Export as JSON, with all branches…')
  await expect.poll(() => existsSync(whole)).toBe(true)

  await page.evaluate(() => {
    const counts: number[] = []
    Object.assign(globalThis, { counts })
    const print = (): void => void counts.push(document.querySelectorAll('.printed section').length)
    Object.assign(globalThis, { print })
  })
  const printed = () =>
    page.evaluate(() => (globalThis as unknown as { readonly counts: readonly number[] }).counts)
  await desktop.chooseInMenu('printConversation')
  await expect.poll(printed).toEqual([messages])
  await expect(page.locator('.printed')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+p')
  await expect.poll(printed).toEqual([messages, messages])
  await menu.click()
  await item('Print…').click()
  await expect.poll(printed).toEqual([messages, messages, messages])
  await expect(page.locator('.printed')).toHaveCount(0)
})
