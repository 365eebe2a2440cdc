import type { Fault } from '../../../shared/errors/fault.ts'
import type { StreamSign } from '../../ports/chat-provider.ts'
import type { CancelTimer, Clock } from '../../ports/clock.ts'

/** How long a request may be silent. */
export interface Patience {
  /** Until the connection stands. */
  readonly connectMs: number
  /** From then to the first sign of life. */
  readonly firstSignMs: number
  /** From one piece of the answer to the next; pings do not count. */
  readonly progressMs: number
  /** Until the user is told that nothing comes. */
  readonly hintMs: number
}

export const patience: Patience = {
  connectMs: 10_000,
  firstSignMs: 60_000,
  progressMs: 120_000,
  hintMs: 15_000,
}

/** For models that think for minutes before they say anything. */
export const longPatience: Patience = { ...patience, firstSignMs: 300_000, progressMs: 300_000 }

/** Watches one request: barks once when it can't connect or is silent for too long. */
export interface Watchdogs {
  readonly observe: (sign: StreamSign) => void
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
  let lastMs = clock.monotonicMs()
  let stage: Stage = 'connecting'
  let hinted = false
  let cancel: CancelTimer | undefined

  // One timer that looks when the next limit could be reached, however many signs come.
  function look(): void {
    const silentMs = clock.monotonicMs() - lastMs
    const limitMs = limitOf(limits, stage)
    if (silentMs >= limitMs) {
      parts.onStalled(faultOf(stage, silentMs))
      return
    }
    if (silentMs >= limits.hintMs && !hinted) {
      hinted = true
      parts.onSilence()
    }
    const nextMs = hinted ? limitMs : Math.min(limits.hintMs, limitMs)
    cancel = clock.after(nextMs - silentMs, look)
  }

  function lookAnew(): void {
    cancel?.()
    look()
  }
  look()

  return {
    observe: (sign) => {
      const before = stage
      if (sign !== 'connected') stage = 'alive'
      else if (stage === 'connecting') stage = 'connected'
      if (sign !== 'progress' && stage === before) return
      lastMs = clock.monotonicMs()
      if (!hinted && before !== 'connecting') return
      hinted = false
      lookAnew()
    },
    callOff: () => cancel?.(),
  }
}

type Stage = 'connecting' | 'connected' | 'alive'

function limitOf(limits: Patience, stage: Stage): number {
  switch (stage) {
    case 'connecting':
      return limits.connectMs
    case 'connected':
      return limits.firstSignMs
    case 'alive':
      return limits.progressMs
  }
}

/** No connection is a network that may be back in a moment; silence on one is the provider's. */
function faultOf(stage: Stage, silentMs: number): Fault {
  return stage === 'connecting'
    ? { code: 'provider.network', data: { reason: 'timeout' } }
    : { code: 'provider.stalled', data: { afterMs: Math.round(silentMs) } }
}
