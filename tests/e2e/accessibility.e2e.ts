import { lookAt } from './harness/axe.ts'
import { expect, test } from './harness/test.ts'
import { composerOn } from './pages/composer.ts'
import { sidebarOn } from './pages/sidebar.ts'
import { transcriptOf } from './pages/transcript.ts'
import { treeOn } from './pages/tree.ts'
import { windowOn, type AppWindow } from './pages/window.ts'

// Each state is looked at four times.
test.describe.configure({ timeout: 120_000 })

/** Asks in a new conversation, and waits until the answer is over. */
async function ask(window: AppWindow, model: string): Promise<void> {
  await window.sidebar.getByRole('button', { name: 'New conversation' }).click()
  await window.chooseModel(model)
  await window.send(`A question for ${model}`)
  const again = { name: 'Regenerate', exact: true }
  await expect(window.transcript.getByRole('button', again)).toBeEnabled()
}

test('every kind of answer can be used by everyone, in the three themes', async ({ launch }) => {
  const { page } = await launch()
  const window = windowOn(page)
  await expect(window.composer).toBeVisible()
  await lookAt(page, 'first run')

  await window.chooseModel('Demo · Slow')
  await window.send('Take your time.')
  await expect(window.answer(/^Demo · Slow/)).toContainText(/\w+/)
  await window.send('And then this.')
  await lookAt(page, 'streaming, and a message that waits')
  await page.getByRole('button', { name: 'Stop' }).click()

  for (const model of ['Writer', 'Coder', 'Reasoning', 'Sources and tools']) {
    await ask(window, `Demo · ${model}`)
    const folded = window.transcript.locator('summary')
    if ((await folded.count()) > 0) await folded.first().click()
    await lookAt(page, model)
  }
  await ask(window, 'Demo · Diagrams')
  await expect(window.transcript.getByRole('img').first()).toBeVisible()
  await lookAt(page, 'a diagram')
  for (const model of ['Ends: connection lost', 'Ends: declined', 'Fails: wrong key']) {
    await ask(window, `Demo · ${model}`)
    await lookAt(page, model)
  }
})

test('what opens over the conversation can be used by everyone, in the three themes', async ({
  launch,
}) => {
  const { page } = await launch()
  const window = windowOn(page)
  const composer = composerOn(page)
  const settings = page.getByRole('dialog', { name: 'Settings' })
  const close = async (): Promise<void> => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }

  await expect(window.composer).toBeVisible()
  await page.getByRole('button', { name: /^Model: / }).click()
  await expect(page.getByRole('listbox', { name: 'Models' })).toBeVisible()
  await lookAt(page, 'models')
  await page.keyboard.press('Escape')

  for (const tab of ['General', 'Appearance', 'Data', 'Privacy', 'About', 'Providers']) {
    await window.openSettings(tab)
    await lookAt(page, `settings, ${tab}`)
    if (tab !== 'Providers') await window.closeSettings()
  }
  await settings.getByRole('button', { name: 'Add provider' }).click()
  await lookAt(page, 'a provider')
  await settings.getByRole('combobox', { name: 'Kind' }).click()
  await expect(page.getByRole('option').first()).toBeVisible()
  await lookAt(page, 'kinds of providers')
  await page.keyboard.press('Escape')
  await settings.getByRole('button', { name: 'Cancel' }).click()
  await settings.getByRole('searchbox').fill('theme')
  await lookAt(page, 'settings that were found')
  await page.keyboard.press('Escape')
  await close()

  await page.keyboard.press('ControlOrMeta+K')
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible()
  await lookAt(page, 'the palette')
  await close()
  await page.keyboard.press('ControlOrMeta+/')
  await expect(page.getByRole('dialog')).toBeVisible()
  await lookAt(page, 'shortcuts')
  await close()

  const bytes = Buffer.from('Dough rests.\n'.repeat(40))
  const broken = { name: 'broken.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-') }
  await composer.paste({ files: [{ name: 'notes.txt', type: 'text/plain', bytes }, broken] })
  await expect(composer.chip(/^notes\.txt/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^(Dismiss|Remove) broken/ })).toBeVisible()
  await lookAt(page, 'attachments')
  await composer.chip(/^notes\.txt/).click()
  await expect(composer.preview('notes.txt')).toBeVisible()
  await lookAt(page, 'a preview')
  await close()
})

test('what stands beside the conversation can be used by everyone, wide and narrow', async ({
  launch,
}) => {
  const { page } = await launch()
  const window = windowOn(page)
  const sidebar = sidebarOn(page)
  const { tree, line, choose, comparison } = treeOn(page)
  await ask(window, 'Demo · Writer')
  await ask(window, 'Demo · Coder')
  await window.transcript.getByRole('button', { name: 'Regenerate', exact: true }).click()
  await expect(window.transcript).toContainText('2 of 2')

  await sidebar.menuOf(sidebar.row('A question for Demo · Writer'))
  await lookAt(page, 'the menu of a conversation')
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await sidebar.openBin()
  await lookAt(page, 'the bin')
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { level: 1 }).getByRole('button').click()
  await lookAt(page, 'a title that is edited')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1 }).getByRole('button')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+F')
  const { find } = transcriptOf(window)
  await expect(find).toBeFocused()
  await page.keyboard.type('word')
  await lookAt(page, 'find')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Show inspector' }).click()
  for (const tab of ['Context', 'Cost', 'Request', 'Branches']) {
    await page.getByRole('tab', { name: tab }).click()
    await lookAt(page, tab)
  }
  await expect(tree).toBeVisible()
  await choose(line('You asked').first(), 'Compare with the branch on show')
  await expect(comparison).toBeVisible()
  await lookAt(page, 'two branches side by side')
  await page.keyboard.press('Escape')
  await expect(comparison).toBeHidden()

  await page.getByRole('button', { name: 'Close inspector' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Show inspector' })).toBeFocused()
})

test('what lies over a narrow window has the keyboard, and gives it back', async ({ launch }) => {
  const { page } = await launch()
  const window = windowOn(page)
  await expect(window.composer).toBeVisible()
  await page.setViewportSize({ width: 520, height: 800 })
  await lookAt(page, 'narrow')
  const panes = [
    { show: 'Show sidebar', last: 'Hide sidebar', state: 'the sidebar over a narrow window' },
    { show: 'Show inspector', last: 'Close inspector', state: 'the inspector over it' },
  ]
  for (const { show, last, state } of panes) {
    const button = page.getByRole('button', { name: show })
    await button.press('Enter')
    await expect(page.getByRole('button', { name: last })).toBeVisible()
    await lookAt(page, state)
    // What is under it is passed by: the keyboard goes round within.
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab')
      await expect(window.composer).not.toBeFocused()
    }
    await page.keyboard.press('Escape')
    await expect(button).toBeFocused()
  }

  await page.getByRole('button', { name: 'Show sidebar' }).press('Enter')
  await page.getByRole('button', { name: 'New conversation' }).press('Enter')
  await expect(window.composer).toBeFocused()
})
