import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../harness/test.ts'
import { windowOn, type AppWindow } from '../pages/window.ts'

const SCREENSHOTS = resolve(import.meta.dirname, '../../../demo-screenshots')

/** The window's size when it opens, and the narrowest in which all must still have its place. */
const SIZES = { wide: { width: 1280, height: 800 }, narrow: { width: 900, height: 600 } }

test('a scripted conversation with the Demo provider', async ({ launch }) => {
  const { page } = await launch()
  const window = windowOn(page)
  await expect(window.composer).toBeVisible()
  await take(page, 'first-run')

  await ask(window, { model: 'Demo · Writer', question: 'Show me what you can do.' })
  await take(page, 'answer')

  await page.getByRole('button', { name: 'New conversation' }).click()
  await ask(window, { model: 'Demo · Coder', question: 'How would you count the words of a text?' })
  await window.transcript.hover()
  await page.mouse.wheel(0, -10_000)
  await expect(page.getByRole('button', { name: 'Jump to latest' })).toBeVisible()
  await take(page, 'code')

  await page.getByRole('button', { name: 'New conversation' }).click()
  await ask(window, {
    model: 'Demo · Ends: connection lost',
    question: 'What happens when the line breaks?',
    state: 'interrupted',
  })
  await take(page, 'interrupted')
})

/** Asks and waits until the answer is over, in the state that is expected of it. */
async function ask(
  window: AppWindow,
  turn: { readonly model: string; readonly question: string; readonly state?: string },
): Promise<void> {
  await window.chooseModel(turn.model)
  await window.send(turn.question)
  await expect(window.transcript).toHaveCount(1)
  const name = turn.state ? `${turn.model} (${turn.state})` : turn.model
  const answer = window.transcript.getByRole('article', { name, exact: true })
  await expect(answer.getByRole('button', { name: 'Regenerate' })).toBeVisible({ timeout: 30_000 })
}

async function take(page: Page, name: string): Promise<void> {
  for (const [size, { width, height }] of Object.entries(SIZES)) {
    await page.setViewportSize({ width, height })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      // Colours change gently with the theme; a picture is taken when they have.
      const path = join(SCREENSHOTS, `${name}-${size}-${colorScheme}.png`)
      await page.screenshot({ path, animations: 'disabled' })
    }
  }
}
