import type { CancelTimer, Clock } from '../ports/clock.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Does something once a day from tomorrow on, until the returned function is called. */
export function everyDay(clock: Clock, work: () => void): CancelTimer {
  let cancel = clock.after(dayMs, ring)
  function ring(): void {
    cancel = clock.after(dayMs, ring)
    work()
  }
  return () => cancel()
}
