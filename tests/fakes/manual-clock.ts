import type { Clock } from '../../src/main/ports/clock.ts'

export interface ManualClock extends Clock {
  /** Lets time pass, and calls what falls due in the order in which it does. */
  readonly advance: (ms: number) => void
  /** Sets the time of day without any time passing, as a user or a time server does. */
  readonly set: (now: number) => void
}

interface Timer {
  readonly dueMs: number
  readonly callback: () => void
}

/** A clock that stands still until it is told to go on. */
export function createManualClock(start = Date.UTC(2026, 10, 22), timeZone = 'UTC'): ManualClock {
  const timers = new Set<Timer>()
  let elapsedMs = 0
  let offset = start

  const nextDue = (untilMs: number): Timer | undefined => {
    let next: Timer | undefined
    for (const timer of timers) {
      if (timer.dueMs <= untilMs && (!next || timer.dueMs < next.dueMs)) next = timer
    }
    return next
  }

  return {
    now: () => offset + elapsedMs,
    timeZone: () => timeZone,
    monotonicMs: () => elapsedMs,
    after: (delayMs, callback) => {
      const timer = { dueMs: elapsedMs + Math.max(0, delayMs), callback }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    advance: (ms) => {
      const untilMs = elapsedMs + ms
      for (let timer = nextDue(untilMs); timer; timer = nextDue(untilMs)) {
        timers.delete(timer)
        elapsedMs = timer.dueMs
        timer.callback()
      }
      elapsedMs = untilMs
    },
    set: (now) => {
      offset = now - elapsedMs
    },
  }
}
