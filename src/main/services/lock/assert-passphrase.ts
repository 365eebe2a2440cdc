import { faultError } from '../../../shared/errors/fault.ts'
import { waitUntil } from '../../domain/lock/lock-wait.ts'
import type { Clock } from '../../ports/clock.ts'
import type { LockFile } from '../../ports/lock-file.ts'
import type { Log } from '../../ports/log.ts'
import type { LockState } from './lock-state.ts'

interface Parts {
  readonly lockFile: LockFile
  readonly clock: Clock
  readonly log: Log
}

/**
 * Counts a try on the disk, so that no end of the app comes between, and looks at it then. Must not
 * run twice at once.
 * @throws FaultError `lock.waiting`, `lock.wrongPassphrase`, `settings.unwritable`
 */
export async function assertPassphrase(
  { lockFile, clock, log }: Parts,
  state: LockState,
  passphrase: string,
): Promise<void> {
  const found = state.found()
  if (found.state === 'none') return
  const { failures, lastFailureAt = 0 } = found.record
  const now = clock.now()
  // A clock that was set back begins the wait anew, once, rather than make it endless.
  if (lastFailureAt > now) await state.note({ ...found.record, lastFailureAt: now })
  const until = waitUntil({ failures, lastFailureAt }, now)
  if (until !== undefined) throw faultError('lock.waiting', { until })
  await state.note({ ...found.record, failures: failures + 1, lastFailureAt: now })
  if (await lockFile.check(passphrase)) return
  log.warn('lock.wrong-passphrase', { failures: failures + 1 })
  throw faultError('lock.wrongPassphrase', {})
}
