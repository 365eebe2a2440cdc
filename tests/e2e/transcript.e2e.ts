import type { Page } from '@playwright/test'
import { seedConversation } from '../bench/seed-conversation.ts'
import { handOver } from './harness/app-user.ts'
import type { LaunchedApp } from './harness/launch-app.ts'
import { expect, test } from './harness/test.ts'
import { transcriptOf, type TranscriptPage } from './pages/transcript.ts'
import { windowOn, type AppWindow } from './pages/window.ts'

const messages = 1_000

async function seed(userData: string): Promise<void> {
  seedConversation(userData, messages)
  await handOver(userData)
}

async function opened(page: Page): Promise<{ window: AppWindow; transcript: TranscriptPage }> {
  const window = windowOn(page)
  await window.sidebar.getByRole('link').first().click()
  const transcript = transcriptOf(window)
  await expect(transcript.log).toBeVisible()
  await expect(transcript.log.getByRole('article').first()).toBeVisible()
  return { window, transcript }
}

async function clipboardOf({ app }: LaunchedApp): Promise<string> {
  return app.evaluate(({ clipboard }) => clipboard.readText())
}

test('a long conversation opens where it was left, also after a restart', async ({
  launch,
  userData,
}) => {
  await seed(userData)
  const first = await launch({ userData })
  const { window, transcript } = await opened(first.page)
  await expect.poll(transcript.belowPx).toBeLessThan(2)
  expect(await transcript.log.getByRole('article').count()).toBeLessThan(60)
  await expect(transcript.message(messages)).toHaveAttribute('aria-setsize', String(messages))

  await transcript.log.hover()
  for (let turns = 0; turns < 6; turns += 1) await first.page.mouse.wheel(0, -700)
  await expect(first.page.getByRole('button', { name: 'Jump to latest' })).toBeVisible()
  await expect.poll(async () => (await transcript.top()).position).toBeLessThan(messages - 10)
  // The wheel's way ends a moment after its last turn.
  let left = await transcript.top()
  await expect
    .poll(async () => {
      const before = left
      left = await transcript.top()
      return left.position === before.position && left.y === before.y
    })
    .toBe(true)

  await window.sidebar.getByRole('button', { name: 'New conversation' }).click()
  await expect(transcript.log).toBeHidden()
  const again = await opened(first.page)
  await expect.poll(() => again.transcript.top()).toEqual(left)
  await first.close()

  const second = await launch({ userData })
  const restarted = await opened(second.page)
  await expect.poll(() => restarted.transcript.top()).toEqual(left)
})

test('nothing moves under the reader while an answer is written below', async ({
  launch,
  userData,
}) => {
  await seed(userData)
  const { page } = await launch({ userData })
  const { window, transcript } = await opened(page)
  await window.chooseModel('Demo · Long answer')
  await window.send('Write on, and I shall read elsewhere.')
  const answer = transcript.message(messages + 2)
  await expect(answer).toContainText(/\w+/)
  expect(await transcript.belowPx()).toBeLessThan(2)

  await transcript.log.focus()
  await expect(transcript.log).toBeFocused()
  await page.keyboard.press('PageUp')
  await expect(page.getByRole('button', { name: /^Jump to latest · still writing/ })).toBeVisible()
  const place = await transcript.top()
  const before = await transcript.yOf(place.position)
  const height = await transcript.log.evaluate((log) => log.scrollHeight)
  await expect
    .poll(() => transcript.log.evaluate((log) => log.scrollHeight))
    .toBeGreaterThan(height + 200)
  expect(await transcript.yOf(place.position)).toBe(before)

  await page.getByRole('button', { name: /^Jump to latest/ }).click()
  await expect.poll(() => transcript.belowPx()).toBeLessThan(2)
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.locator('[data-announcer]')).toContainText('Answer interrupted')
})

test('all of a long conversation is in reach of the keys: found, gone to, copied', async ({
  launch,
  userData,
}) => {
  await seed(userData)
  const launched = await launch({ userData })
  const { page } = launched
  const { transcript } = await opened(page)

  // By key: to the beginning, and on from message to message.
  await transcript.log.focus()
  await expect(transcript.log).toBeFocused()
  await page.keyboard.press('Home')
  await expect(transcript.message(1)).toBeInViewport()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(transcript.message(2)).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(transcript.message(3)).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(transcript.message(2)).toBeFocused()

  // Find: what is far from the screen, forth and back, and the focus given back.
  await page.keyboard.press('ControlOrMeta+f')
  await expect(transcript.find).toBeFocused()
  await page.keyboard.type('333. WHAT would')
  await expect(transcript.findStatus).toHaveText('1 of 1')
  await expect(transcript.message(667)).toBeInViewport()
  await transcript.find.fill('what would tell you')
  await expect(transcript.findStatus).toHaveText('334 of 500')
  await page.keyboard.press('Shift+Enter')
  await expect(transcript.findStatus).toHaveText('333 of 500')
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(transcript.findStatus).toHaveText('334 of 500')
  expect(
    await page.evaluate(() => [...(CSS.highlights.get('found-here') ?? [])].map(String)),
  ).toEqual(['what would tell you'])
  await transcript.find.focus()
  await page.keyboard.press('Escape')
  await expect(transcript.find).toBeHidden()

  // Copied as a whole.
  await transcript.log.focus()
  await expect(transcript.log).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await expect.poll(() => page.evaluate(() => document.getSelection()?.type)).toBe('Range')
  await page.keyboard.press('ControlOrMeta+c')
  await expect(page.getByText('Copied 1,000 messages').first()).toBeVisible()
  const copied = await clipboardOf(launched)
  expect(copied).toContain('**You**\n\n0. What would you try next')
  expect(copied).toContain('499. I would let the dough rest')

  await page.keyboard.press('ControlOrMeta+End')
  await expect.poll(() => transcript.belowPx()).toBeLessThan(2)
})
