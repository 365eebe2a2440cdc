import type { Clock } from '../../src/main/ports/clock.ts'

/** A clock on which every wait is over at once, in its order, and has taken its time. */
export function createHastyClock(): Clock {
  let nowMs = 0
  return {
    now: () => nowMs,
    timeZone: () => 'UTC',
    monotonicMs: () => nowMs,
    after(delayMs, callback) {
      const due = setImmediate(() => {
        nowMs += delayMs
        callback()
      })
      return () => clearImmediate(due)
    },
  }
}
