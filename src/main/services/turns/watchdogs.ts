import type { Fault } from '../../../shared/errors/fault.ts'
import type { CancelTimer, Clock } from '../../ports/clock.ts'

/** How long a request may be silent. A connection's own limit is the transport's: 10 s. */
export interface Patience {
  /** From the request to the first sign of life. */
  readonly firstSignMs: number
  /** From one piece of the answer to the next; pings do not count. */
  readonly progressMs: number
  /** Until the user is told that nothing comes. */
  readonly hintMs: number
}

export const patience: Patience = { firstSignMs: 60_000, progressMs: 120_000, hintMs: 15_000 }

/** For models that think for minutes before they say anything. */
export const longPatience: Patience = { ...patience, firstSignMs: 300_000, progressMs: 300_000 }

/** Watches one request: barks once when it is silent for too long. */
export interface Watchdogs {
  readonly observe: (sign: 'life' | 'progress') => void
  readonly callOff: () => void
}

export function setWatchdogs(parts: {
  readonly clock: Clock
  readonly patience: Patience
  /** Nothing has come for a while; called once for each silence. */
  readonly onSilence: () => void
  readonly onStalled: (fault: Fault) => void
}): Watchdogs {
  const { clock, patience: limits } = parts
  const startedMs = clock.monotonicMs()
  let lastProgressMs = startedMs
  let hasLife = false
  let hinted = false
  let cancel: CancelTimer | undefined

  // One timer that looks when the next limit could be reached, however many signs come.
  function look(): void {
    const silentMs = clock.monotonicMs() - lastProgressMs
    const limitMs = hasLife ? limits.progressMs : limits.firstSignMs
    if (silentMs >= limitMs) {
      parts.onStalled({ code: 'provider.stalled', data: { afterMs: Math.round(silentMs) } })
      return
    }
    if (silentMs >= limits.hintMs && !hinted) {
      hinted = true
      parts.onSilence()
    }
    cancel = clock.after((hinted ? limitMs : limits.hintMs) - silentMs, look)
  }
  look()

  return {
    observe: (sign) => {
      const ends = sign === 'progress' || !hasLife
      hasLife = true
      if (!ends) return
      lastProgressMs = clock.monotonicMs()
      if (!hinted) return
      hinted = false
      cancel?.()
      look()
    },
    callOff: () => cancel?.(),
  }
}
