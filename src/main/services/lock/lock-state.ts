import type { LockStatus } from '../../../shared/contract/lock.ts'
import { waitUntil } from '../../domain/lock/lock-wait.ts'
import type { Clock } from '../../ports/clock.ts'
import type { FoundLock, LockFile, LockRecord } from '../../ports/lock-file.ts'
import { type Broadcast, createBroadcast } from '../broadcast.ts'

/** What is known of the lock, and whether it is shut. */
export interface LockState {
  readonly found: () => FoundLock
  readonly isLocked: () => boolean
  /** Aborted by the next locking. */
  readonly untilLocked: () => AbortSignal
  readonly status: () => LockStatus
  readonly changes: Broadcast<LockStatus>
  readonly become: (found: FoundLock, isLocked: boolean) => void
  /** Remembers what was tried. @throws FaultError `settings.unwritable` */
  readonly note: (record: LockRecord) => Promise<void>
}

/** Shut until it was found out that there is no lock. */
export function createLockState({
  lockFile,
  clock,
}: {
  readonly lockFile: LockFile
  readonly clock: Clock
}): LockState {
  const changes = createBroadcast<LockStatus>()
  let found: FoundLock = { state: 'damaged', record: { failures: 0 } }
  let isLocked = true
  let open = new AbortController()
  const status = (): LockStatus => statusFrom(found, isLocked, clock.now())
  const become: LockState['become'] = (next, locked) => {
    if (isLocked && !locked) open = new AbortController()
    found = next
    isLocked = locked
    if (locked) open.abort()
    changes.publish(status())
  }
  return {
    found: () => found,
    isLocked: () => isLocked,
    untilLocked: () => open.signal,
    status,
    changes,
    become,
    note: async (record) => {
      if (found.state === 'none') return
      await lockFile.note(record)
      become({ ...found, record }, isLocked)
    },
  }
}

function statusFrom(found: FoundLock, isLocked: boolean, now: number): LockStatus {
  if (found.state === 'none') return { isOn: false, isLocked, isDamaged: false }
  const until = waitUntil(found.record, now)
  const { resetAt } = found.record
  return {
    isOn: true,
    isLocked,
    isDamaged: found.state === 'damaged',
    ...(until !== undefined && { waitUntil: until }),
    ...(resetAt !== undefined && { resetAt }),
  }
}
