import type { Clock } from '../../ports/clock.ts'

/** Lets the rest of the process run while many events are worked through. */
export interface Breath {
  /** To be awaited, when there is one, before the next event is taken. */
  readonly due: () => Promise<void> | undefined
}

/** Longest stretch without letting the rest of the process run. */
const stretchMs = 8

/**
 * One for all that work at the same time: what counts is how long everything else has waited. A
 * stretch begins with the first event after the process last ran anything else, so a stream that
 * is waited for never waits itself.
 */
export function createBreath(clock: Clock): Breath {
  let startMs = 0
  let taken: Promise<void> | undefined
  return {
    due: () => {
      if (taken) return clock.monotonicMs() - startMs > stretchMs ? taken : undefined
      startMs = clock.monotonicMs()
      taken = new Promise((resolve) => {
        clock.after(0, () => {
          taken = undefined
          resolve()
        })
      })
      return undefined
    },
  }
}
