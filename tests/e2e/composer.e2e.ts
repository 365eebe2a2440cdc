import { aPdf } from '../build/some-documents.ts'
import { createGate } from '../loopback/gate.ts'
import { startLoopback } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { filesHolding } from './harness/files.ts'
import { expect, test } from './harness/test.ts'
import { composerOn } from './pages/composer.ts'
import { menuOn } from './pages/menu.ts'
import { addProvider, windowOn } from './pages/window.ts'

/** A picture of one white point. */
const point = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTjPSQAAAABJRU5ErkJggg==',
  'base64',
)
const image = { name: 'image.png', type: 'image/png', bytes: point }
const log = 'GET /door 200, and nobody was there.\n'.repeat(150)

test('files are pasted and dropped, outlive kill -9 with the draft, and are found again when sent', async ({
  launch,
  userData,
}) => {
  const first = await launch({ userData })
  const before = composerOn(first.page)
  await before.field.fill('What is this?')
  await before.paste({ files: [image] })
  await expect(before.chip(/^Pasted image\.png 1 × 1/)).toBeVisible()

  const notes = { name: 'notes.md', type: 'text/markdown', bytes: Buffer.from('# Doors\n\nTwo.') }
  const held = await before.dragOver([notes])
  await expect(first.page.getByText('Drop to attach the file')).toBeVisible()
  await held.drop()
  await expect(before.chip(/^notes\.md/)).toBeVisible()
  await expect(before.field).toBeFocused()
  // A draft is promised to disk within half a second; wait for it, not for the time.
  await expect.poll(() => filesHolding(userData, 'notes.md'), { intervals: [20] }).not.toEqual([])
  await first.kill()

  const second = await launch({ userData })
  const window = windowOn(second.page)
  const after = composerOn(second.page)
  await expect(after.field).toHaveValue('What is this?')
  await expect(after.chips.getByRole('listitem')).toHaveCount(2)
  await after.field.press('Shift+Tab')
  await expect(after.chip(/^Pasted image/)).toBeFocused()
  await second.page.keyboard.press('ArrowRight')
  await expect(after.chip(/^notes\.md/)).toBeFocused()
  await second.page.keyboard.press('Enter')
  await expect(after.preview('notes.md')).toContainText('# Doors')
  await second.page.keyboard.press('Escape')
  await expect(after.chip(/^notes\.md/)).toBeFocused()
  await second.page.keyboard.press('Tab')
  await expect(after.field).toBeFocused()
  await after.field.press('Enter')

  const sent = window.transcript.getByRole('article', { name: 'You' })
  await expect(sent.getByRole('list', { name: 'Attachments' })).toContainText('notes.md')
  await expect(after.chips).toHaveCount(1)
  await sent.getByRole('button', { name: /^Pasted image/ }).click()
  await expect(
    after.preview('Pasted image.png').getByRole('img', { name: 'Pasted image.png' }),
  ).toBeVisible()
})

test('long text is pasted as a file; by key it is text again, and the field undoes that itself', async ({
  launch,
}) => {
  const { page } = await launch()
  const composer = composerOn(page)
  await composer.field.fill('See: ')
  await composer.paste({ text: log })
  await expect(composer.chip(/^Pasted text\.txt/)).toBeVisible()
  await expect(composer.field).toHaveValue('See: ')
  await expect(composer.field).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(composer.field).toHaveValue(`See: ${log}`)
  await expect(composer.chips).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(composer.field).toHaveValue('See: ')

  await composer.paste({ text: log })
  await page.getByRole('button', { name: 'Insert as text instead' }).last().click()
  await expect(composer.field).toHaveValue(`See: ${log}`)
})

test('what was sent is walked through by key, and Ctrl+Enter takes the place of the answer', async ({
  launch,
}) => {
  const gate = createGate()
  const server = await startLoopback(
    openAiCompatibleScript({ deltas: ['Half ', 'whole'], gate: { before: 1, gate } }),
  )
  const { page } = await launch()
  const window = windowOn(page)
  const { field } = composerOn(page)
  await addProvider(window, { kind: 'OpenAI-compatible', name: 'Loopback', baseUrl: server.url })
  await window.chooseModel('loopback-1')
  await window.send('One.')
  await expect(window.answer(/^loopback-1/)).toContainText('Half')
  await field.fill('Better two.')
  await expect(page.getByText(/sends now/)).toBeVisible()
  await field.press('ControlOrMeta+Enter')
  await expect(window.transcript.getByRole('article', { name: 'You' })).toHaveCount(2)
  await expect(
    window.transcript.getByRole('article', { name: 'loopback-1 (cancelled)' }),
  ).toContainText('Half')
  gate.open()
  await expect(window.answer('loopback-1')).toContainText('Half whole')

  await expect(field).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(field).toHaveValue('Better two.')
  await page.keyboard.press('ArrowUp')
  await expect(field).toHaveValue('One.')
  await page.keyboard.press('ArrowDown')
  await expect(field).toHaveValue('Better two.')
  await page.keyboard.press('ArrowDown')
  await expect(field).toHaveValue('')
  await server.close()
})

test('of a PDF pages are chosen by key, and only these are sent', async ({ launch }) => {
  const server = await startLoopback(openAiCompatibleScript({ deltas: ['Read.'] }))
  const { page } = await launch()
  const window = windowOn(page)
  const composer = composerOn(page)
  const choosing = page.waitForEvent('filechooser')
  await addProvider(window, { kind: 'OpenAI-compatible', name: 'Loopback', baseUrl: server.url })
  await window.chooseModel('loopback-1')
  const bytes = Buffer.from(aPdf(['The first door.', 'The second door.', 'The third door.']))
  await page.getByRole('button', { name: 'Attach' }).click()
  const chooser = await choosing
  await chooser.setFiles([{ name: 'doors.pdf', mimeType: 'application/pdf', buffer: bytes }])

  await expect(composer.chip(/^doors\.pdf 3 pages/)).toBeVisible()
  await expect(composer.field).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(composer.chip(/^doors\.pdf/)).toBeFocused()
  await page.keyboard.press('Enter')
  const preview = composer.preview('doors.pdf')
  await expect(preview).toContainText('The third door.')
  const pages = preview.getByRole('textbox', { name: 'Pages that go along' })
  await pages.focus()
  await page.keyboard.type('2-3')
  await expect(preview.getByRole('checkbox', { name: 'Page 1' })).not.toBeChecked()
  await preview.getByRole('checkbox', { name: 'Page 3' }).click()
  await expect(pages).toHaveValue('2')
  await page.keyboard.press('Escape')
  await expect(composer.chip(/^doors\.pdf page 2 of 3/)).toBeFocused()

  await composer.field.focus()
  await page.keyboard.type('Which is it?')
  await page.keyboard.press('Enter')
  await expect(window.answer('loopback-1')).toContainText('Read.')
  const sent = JSON.stringify(server.requests.findLast(({ method }) => method === 'POST')?.json())
  expect(sent).toContain('The second door.')
  expect(sent).not.toContain('The first door.')
  expect(sent).not.toContain('The third door.')
  await expect(
    window.transcript.getByRole('button', { name: /^doors\.pdf page 2 of 3/ }),
  ).toBeVisible()
  await server.close()
})

test('files are taken away and had back, and messages sent, queued and taken back, by mouse', async ({
  launch,
}) => {
  const gate = createGate()
  const server = await startLoopback(
    openAiCompatibleScript({ deltas: ['Half ', 'whole'], gate: { before: 1, gate } }),
  )
  const { page } = await launch()
  const window = windowOn(page)
  const composer = composerOn(page)
  const { item } = menuOn(page)
  // Listened for early: the system's own dialog would open before anybody can say that it should not.
  const choosing = page.waitForEvent('filechooser')
  await addProvider(window, { kind: 'OpenAI-compatible', name: 'Loopback', baseUrl: server.url })
  await window.chooseModel('loopback-1')
  const notes = { name: 'notes.md', mimeType: 'text/markdown', buffer: Buffer.from('# Doors') }

  await page.keyboard.press('ControlOrMeta+u')
  await (await choosing).setFiles([notes])
  await expect(composer.chip(/^notes\.md/)).toBeVisible()
  await page.getByRole('button', { name: 'Remove notes.md' }).click()
  await expect(composer.chips).toHaveCount(0)
  const undo = page.getByRole('dialog').filter({ hasText: 'Removed “notes.md”' })
  await undo.getByRole('button', { name: 'Undo' }).click()
  await expect(composer.chip(/^notes\.md/)).toBeVisible()
  await expect(undo).toHaveCount(0)
  await composer.chip(/^notes\.md/).press('Delete')
  await expect(composer.chips).toHaveCount(0)
  await expect(composer.field).toBeFocused()
  await undo.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(composer.chip(/^notes\.md/)).toBeVisible()

  await composer.field.fill('One.')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(window.answer(/^loopback-1/)).toContainText('Half')
  await composer.field.fill('Two.')
  await page.getByRole('button', { name: 'How to send' }).click()
  await item('Send after the answer').click()
  const waiting = window.transcript.getByRole('article', { name: 'You (waiting)' })
  await waiting.getByRole('button', { name: 'Take back' }).click()
  await expect(waiting).toHaveCount(0)
  await expect(composer.field).toHaveValue('Two.')
  await page.getByRole('button', { name: 'How to send' }).press('Enter')
  await menuOn(page).chooseByKey('Send after the answer')
  await waiting.getByRole('button', { name: 'Send now' }).press('Enter')
  await expect(waiting).toHaveCount(0)
  await expect(
    window.transcript.getByRole('article', { name: 'loopback-1 (cancelled)' }),
  ).toContainText('Half')
  gate.open()
  await expect(window.answer('loopback-1')).toContainText('Half whole')
  await server.close()
})
