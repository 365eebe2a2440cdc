import type { Clock } from '../../ports/clock.ts'

/** Timers of the platform fire at once when asked to wait longer. */
const longestTimerMs = 2 ** 31 - 1

/** The computer's own clock. */
export function createSystemClock(): Clock {
  return {
    now: () => Date.now(),
    timeZone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    monotonicMs: () => performance.now(),
    after: (delayMs, callback) => {
      const dueMs = performance.now() + delayMs
      const arm = (waitMs: number): NodeJS.Timeout =>
        setTimeout(ring, Math.min(Math.ceil(waitMs), longestTimerMs))
      const ring = (): void => {
        // A timer may come a fraction of a millisecond early.
        const waitMs = dueMs - performance.now()
        if (waitMs > 0) timer = arm(waitMs)
        else callback()
      }
      let timer = arm(delayMs)
      return () => clearTimeout(timer)
    },
  }
}
