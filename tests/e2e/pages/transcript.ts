import type { Locator } from '@playwright/test'
import type { AppWindow } from './window.ts'

/** The column of messages, as it lies on the screen. */
export interface TranscriptPage {
  readonly log: Locator
  /** The message at the top of the view, by its place, and how far below that top it begins. */
  readonly top: () => Promise<{ readonly position: number; readonly y: number }>
  /** How far below the top of the view a message begins. */
  readonly yOf: (position: number) => Promise<number>
  /** How far the end is below the view. */
  readonly belowPx: () => Promise<number>
  readonly message: (position: number) => Locator
  readonly find: Locator
  readonly findStatus: Locator
}

export function transcriptOf({ page, transcript }: AppWindow): TranscriptPage {
  const bar = page.getByRole('search', { name: 'Find in conversation' })
  const message = (position: number): Locator =>
    transcript.locator(`article[aria-posinset="${position}"]`)
  return {
    log: transcript,
    top: () =>
      transcript.evaluate((log) => {
        const { top } = log.getBoundingClientRect()
        const first = [...log.querySelectorAll('article')].find(
          (article) => article.getBoundingClientRect().bottom > top + 1,
        )
        return {
          position: Number(first?.ariaPosInSet),
          y: Math.round((first?.getBoundingClientRect().top ?? 0) - top),
        }
      }),
    yOf: (position) =>
      message(position).evaluate((article) => {
        const log = article.closest('[role=log]')
        const top = log?.getBoundingClientRect().top ?? 0
        return article.getBoundingClientRect().top - top
      }),
    belowPx: () =>
      transcript.evaluate((log) => log.scrollHeight - log.clientHeight - log.scrollTop),
    message,
    find: bar.getByRole('searchbox', { name: 'Find in conversation' }),
    findStatus: bar.getByRole('status'),
  }
}
