import { join, resolve } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { aPdf } from '../../build/some-documents.ts'
import { expect, test } from '../harness/test.ts'
import { composerOn } from '../pages/composer.ts'
import { codeOn } from '../pages/code-block.ts'
import { treeOn } from '../pages/tree.ts'
import { windowOn, type AppWindow } from '../pages/window.ts'
import { fillWithSamples } from './sample-library.ts'
import { showTheSameTime, shownTimeMs } from './shown-time.ts'

const SCREENSHOTS = resolve(import.meta.dirname, '../../../demo-screenshots')

const WIDE = { width: 1280, height: 800 }
const NARROW = { width: 520, height: 800 }

test('the first run', async ({ launch }) => {
  const { page } = await launch({ keychain: 'secret-service', env: { TZ: 'UTC' } })
  await expect(page.getByRole('heading', { name: 'Bring your own key' })).toBeVisible()
  await take(page, 'first-run')
})

test('a conversation with the Demo provider', async ({ launch, userData }) => {
  test.setTimeout(120_000)
  await fillWithSamples(userData, shownTimeMs)
  const launched = await launch({ userData, env: { TZ: 'UTC' } })
  const { page } = launched
  const window = windowOn(page)
  await expect(window.composer).toBeVisible()
  await showTheSameTime(launched)
  await expect(window.composer).toBeVisible()
  await take(page, 'empty')

  await showStreaming(window)
  await showCode(window)
  await showMath(window)
  await showError(window)
  await showAttachments(window)
  await showBranches(window)
  await showPalette(window)
  await showSettings(window)
})

async function showStreaming(window: AppWindow): Promise<void> {
  const { page } = window
  await window.chooseModel('Demo · Long answer')
  await window.send('What is there to say about thresholds?')
  const lock = codeOn(window, 'typescript')
  await expect(lock.root.locator('.code-keyword').first()).toBeVisible({ timeout: 30_000 })
  await take(page, 'streaming')
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeVisible()
}

async function showCode(window: AppWindow): Promise<void> {
  await ask(window, 'Demo · Coder', 'Write a retry helper for a busy server')
  await toTheTop(window)
  const file = codeOn(window, 'typescript')
  await file.act('Line numbers').focus()
  await file.act('Line numbers').press('Enter')
  await window.composer.focus()
  await file.root.evaluate((block) => block.scrollIntoView({ block: 'start' }))
  await expect(file.root.locator('.code-keyword').first()).toBeInViewport()
  await take(window.page, 'code')
}

async function showMath(window: AppWindow): Promise<void> {
  await ask(window, 'Demo · Math and tables', 'How long do callers wait with full jitter?')
  await toTheTop(window)
  await take(window.page, 'math')
  await take(window.page, 'narrow', NARROW)
}

async function showError(window: AppWindow): Promise<void> {
  const model = 'Demo · Ends: connection lost'
  await ask(window, model, 'Summarise the incident for the board', 'interrupted')
  await take(window.page, 'error')
}

async function showAttachments(window: AppWindow): Promise<void> {
  const { page } = window
  const composer = composerOn(page)
  await page.getByRole('button', { name: 'New conversation' }).click()
  await window.chooseModel('Demo · Writer')
  await composer.paste({ files: [timeline, await pictureOf(page), readings] })
  await expect(composer.chips.getByRole('listitem')).toHaveCount(3)
  await expect(composer.chip(/^outage-timeline\.pdf 6 pages/)).toBeVisible()
  await composer.field.fill('Compare the timeline with what the callers saw.')
  // Of the text and of both files that are read as text; Demo looks at no images.
  await expect(page.getByRole('button', { name: /^Context: about 1,5\d{2} / })).toBeVisible()
  await take(page, 'attachments')
  await composer.chip(/^outage-timeline\.pdf/).click()
  const pages = composer.preview('outage-timeline.pdf')
  await pages.getByRole('textbox', { name: 'Pages that go along' }).fill('1-3')
  await expect(pages.getByRole('checkbox', { name: 'Page 4' })).not.toBeChecked()
  await take(page, 'preview')
  await page.keyboard.press('Escape')
  await expect(pages).toBeHidden()
}

async function showBranches(window: AppWindow): Promise<void> {
  const { page, transcript } = window
  const { tree, button, line, comparison } = treeOn(page)
  await ask(window, 'Demo · Drafts', 'Write a short, friendly reminder to a late supplier')
  await transcript.getByRole('button', { name: 'Regenerate', exact: true }).click()
  await finished(window.answer('Demo · Drafts').filter({ hasText: '2 of 2' }))
  await window.send('They have not answered. Write once more, firmer.')
  await finished(window.answer('Demo · Drafts').filter({ hasText: 'second reminder' }))
  await transcript.getByRole('button', { name: 'Regenerate', exact: true }).last().click()
  await finished(window.answer('Demo · Drafts').filter({ hasText: 'call on Wednesday' }))
  await transcript.getByRole('button', { name: 'Previous version' }).last().click()
  await expect(window.answer('Demo · Drafts').filter({ hasText: '1 of 2' })).toBeVisible()

  await button.click()
  await expect(tree).toBeVisible()
  await tree.getByRole('treeitem').nth(2).focus()
  await page.keyboard.press('F2')
  await page.keyboard.type('With a call')
  await page.keyboard.press('Enter')
  await expect(line('With a call')).toBeFocused()
  await window.composer.focus()
  await take(page, 'tree')
  await button.click()

  const second = transcript.getByRole('article').filter({ hasText: '2 of 2' }).first()
  await second.hover()
  await second.getByRole('button', { name: 'Message options' }).click()
  await page.getByRole('menuitem', { name: 'Compare with previous version' }).click()
  await expect(comparison.getByText(/changes$/)).toBeVisible()
  await take(page, 'diff')
  await page.keyboard.press('Escape')
  await expect(comparison).toBeHidden()
}

async function showPalette(window: AppWindow): Promise<void> {
  const { page } = window
  await page.keyboard.press('ControlOrMeta+k')
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  await expect(palette).toBeVisible()
  await page.keyboard.type('re')
  await take(page, 'palette')
  await page.keyboard.press('Escape')
  await expect(palette).toBeHidden()
}

async function showSettings(window: AppWindow): Promise<void> {
  await window.openSettings('Appearance')
  await take(window.page, 'settings')
  await window.closeSettings()
}

/** Asks in a new conversation and waits until the answer is over, in the state that is expected. */
async function ask(
  window: AppWindow,
  model: string,
  question: string,
  state?: string,
): Promise<void> {
  await window.page.getByRole('button', { name: 'New conversation' }).click()
  await window.chooseModel(model)
  await window.send(question)
  await finished(window.answer(state ? `${model} (${state})` : model))
}

async function finished(answer: Locator): Promise<void> {
  const again = answer.getByRole('button', { name: 'Regenerate', exact: true })
  await expect(again).toBeEnabled({ timeout: 30_000 })
}

async function toTheTop({ transcript }: AppWindow): Promise<void> {
  const first = transcript.getByRole('article').first()
  await first.scrollIntoViewIfNeeded()
  await expect(first).toBeInViewport()
}

/** One picture in light and one in dark. */
async function take(page: Page, name: string, size = WIDE): Promise<void> {
  await page.setViewportSize(size)
  await page.mouse.move(0, 0)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const path = join(SCREENSHOTS, `${name}-${colorScheme}.png`)
    await page.screenshot({ path, animations: 'disabled' })
  }
  await page.setViewportSize(WIDE)
}

/** A chart: how many callers tried in each second. */
async function pictureOf(page: Page) {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    ;[canvas.width, canvas.height] = [1200, 800]
    const context = canvas.getContext('2d')
    if (!context) return ''
    context.fillStyle = '#ffffff'
    context.fillRect(0, 0, 1200, 800)
    for (const [at, share] of [0.1, 1, 0.85, 0.6, 0.45, 0.3, 0.2, 0.15].entries()) {
      context.fillStyle = share > 0.5 ? '#c2410c' : '#5746af'
      context.fillRect(60 + at * 140, 760 - share * 680, 100, share * 680)
    }
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  })
  return { name: 'callers.png', type: 'image/png', bytes: Buffer.from(base64, 'base64') }
}

const readings = {
  name: 'readings.csv',
  type: 'text/csv',
  bytes: Buffer.from('second,requests\n'.concat('14:05,9000\n'.repeat(200))),
}

/** In a PDF's own words: a line break is a move of the pen. */
const pageOf = (...lines: readonly string[]): string => lines.join(') Tj 0 -18 Td (')

const timeline = {
  name: 'outage-timeline.pdf',
  type: 'application/pdf',
  bytes: Buffer.from(
    aPdf([
      pageOf(
        'Timeline of the outage',
        '14:02 A switch in hall B restarts.',
        '14:03 All 9,000 callers lose their connections.',
      ),
      pageOf('14:05 The switch is back.', '14:05 All 9,000 callers try again within one second.'),
      pageOf('14:06 The gateway refuses nine of ten requests.', '14:07 It is restarted by hand.'),
      pageOf('14:11 The callers are told to wait, each for another time.'),
      pageOf('14:19 The load is even again.'),
      pageOf('What we change: full jitter in every client.'),
    ]),
  ),
}
