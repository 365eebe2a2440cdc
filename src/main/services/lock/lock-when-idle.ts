import type { Clock } from '../../ports/clock.ts'
import type { Desktop } from '../../ports/desktop.ts'
import type { SettingsPort } from '../../ports/settings.ts'
import type { AppLock } from './app-lock.ts'

/** Locks the app that nobody uses. */
export interface IdleLock {
  /** The user has done something in the window. */
  readonly noteInput: () => void
  /** The system is locked or goes to sleep. */
  readonly systemLocked: () => void
  /** Looks now: time may have passed that no timer has seen, as in a sleep. */
  readonly look: () => void
  readonly close: () => void
}

interface Parts {
  readonly appLock: Pick<AppLock, 'lock'>
  readonly settings: Pick<SettingsPort, 'read' | 'subscribe'>
  readonly desktop: Pick<Desktop, 'idleMs'>
  readonly clock: Clock
}

const minuteMs = 60_000

/** Idle is who did nothing in the window, or at the machine, whichever is longer. */
export function createIdleLock({ appLock, settings, desktop, clock }: Parts): IdleLock {
  let usedAt = clock.now()
  let cancel = (): void => undefined

  const look = (): void => {
    cancel()
    const limitMs = settings.read().lockAfterMinutes * minuteMs
    if (limitMs === 0) return
    // A clock that was set back must not keep it open for as long.
    usedAt = Math.min(usedAt, clock.now())
    const idleMs = Math.max(clock.now() - usedAt, desktop.idleMs())
    if (idleMs >= limitMs) appLock.lock()
    cancel = clock.after(idleMs >= limitMs ? limitMs : limitMs - idleMs, look)
  }
  const leave = settings.subscribe(look)
  look()
  return {
    noteInput: () => {
      usedAt = clock.now()
    },
    systemLocked: () => {
      if (settings.read().lockWithSystem) appLock.lock()
    },
    look,
    close: () => {
      cancel()
      leave()
    },
  }
}
