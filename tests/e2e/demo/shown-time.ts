import type { LaunchedApp } from '../harness/launch-app.ts'

/** A Monday, five past two in the afternoon. The app is to be started with `TZ=UTC`. */
export const shownTimeMs = Date.UTC(2026, 10, 23, 14, 5)

/** Has the app and its window tell the same time in every run, so that pictures can be compared. */
export async function showTheSameTime({ app, page }: LaunchedApp): Promise<void> {
  await app.evaluate((_electron, startMs) => {
    const now = Date.now.bind(Date)
    const behindMs = now() - startMs
    Date.now = () => now() - behindMs
  }, shownTimeMs)
  await page.addInitScript((startMs) => {
    const now = Date.now.bind(Date)
    const behindMs = now() - startMs
    Date.now = () => now() - behindMs
  }, shownTimeMs)
  // The sidebar has told the real time already.
  await page.reload()
}
