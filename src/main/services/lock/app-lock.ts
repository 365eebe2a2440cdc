import type { LockStatus } from '../../../shared/contract/lock.ts'
import { faultError } from '../../../shared/errors/fault.ts'
import { resetAfterMs } from '../../domain/lock/lock-wait.ts'
import type { Clock } from '../../ports/clock.ts'
import type { KnownSecrets } from '../../ports/known-secrets.ts'
import type { LockFile } from '../../ports/lock-file.ts'
import type { Log } from '../../ports/log.ts'
import { assertPassphrase } from './assert-passphrase.ts'
import { createLockState, type LockState } from './lock-state.ts'

/** Holds the app shut towards its window. It is shut until it was found out that there is no lock. */
export interface AppLock {
  /** Finds out whether there is a lock; a session with one begins locked. Never throws. */
  readonly start: () => Promise<void>
  readonly isLocked: () => boolean
  /** Aborted by the next locking; what listens to it must not outlive that. */
  readonly untilLocked: () => AbortSignal
  readonly watchStatus: (signal?: AbortSignal) => AsyncGenerator<LockStatus>
  /** Locks where there is a lock. */
  readonly lock: () => void
  /** @throws FaultError `lock.wrongPassphrase`, `lock.waiting`, `settings.unwritable` */
  readonly unlock: (passphrase: string) => Promise<void>
  /** @throws FaultError `vault.passphraseTooShort`, `settings.unwritable`; `lock.waiting` when on */
  readonly turnOn: (passphrase: string) => Promise<void>
  /** @throws FaultError as `unlock` */
  readonly turnOff: (passphrase: string) => Promise<void>
  /**
   * Asks for the way in without the passphrase, or goes it: a day after it was first asked for, all
   * keys are erased and the lock is off. Conversations stay.
   * @throws FaultError `settings.unwritable`, and what the erasing of keys throws
   */
  readonly forget: () => Promise<void>
}

interface Parts {
  readonly lockFile: LockFile
  readonly secrets: KnownSecrets
  readonly clock: Clock
  readonly log: Log
  readonly eraseAllKeys: () => Promise<void>
  /** Opens what may have the same passphrase, if it has. */
  readonly alsoUnlock: (passphrase: string) => Promise<unknown>
}

export function createAppLock(parts: Parts): AppLock {
  const { lockFile, secrets } = parts
  const state = createLockState(parts)
  const { found, isLocked, untilLocked, become, note } = state
  const inTurn = createTurns()
  const assertRight = (passphrase: string): Promise<void> => {
    secrets.note(passphrase)
    return assertPassphrase(parts, state, passphrase)
  }
  return {
    start: async () => {
      const there = await lockFile.read()
      become(there, there.state !== 'none')
    },
    isLocked,
    untilLocked,
    watchStatus: (signal) => watchStatus(state, signal),
    lock: () => {
      if (found().state !== 'none' && !isLocked()) become(found(), true)
    },
    unlock: (passphrase) =>
      inTurn(async () => {
        await assertRight(passphrase)
        await parts.alsoUnlock(passphrase).catch(() => undefined)
        await note({ failures: 0 })
        become(found(), false)
      }),
    turnOn: (passphrase) =>
      inTurn(async () => {
        secrets.note(passphrase)
        if (found().state !== 'none') throw faultError('lock.wrongPassphrase', {})
        await lockFile.create(passphrase)
        become(await lockFile.read(), false)
      }),
    turnOff: (passphrase) =>
      inTurn(async () => {
        await assertRight(passphrase)
        await lockFile.remove()
        become({ state: 'none' }, false)
      }),
    forget: () => inTurn(() => forget(parts, state)),
  }
}

async function forget({ lockFile, clock, log, ...parts }: Parts, state: LockState): Promise<void> {
  const found = state.found()
  if (found.state === 'none') return
  const { resetAt } = found.record
  if (resetAt === undefined) {
    await state.note({ ...found.record, resetAt: clock.now() + resetAfterMs })
    return
  }
  if (clock.now() < resetAt) return
  await parts.eraseAllKeys()
  await lockFile.remove()
  log.warn('lock.reset')
  state.become({ state: 'none' }, false)
}

async function* watchStatus(
  { changes, status }: LockState,
  signal?: AbortSignal,
): AsyncGenerator<LockStatus> {
  const following = changes.subscribe(signal)
  try {
    yield status()
    yield* following
  } finally {
    await following.return(undefined)
  }
}

/** Tries come one after the other, however many are made at once. */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }
}
