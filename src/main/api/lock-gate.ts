import { faultError } from '../../shared/errors/fault.ts'
import type { AppLock } from '../services/lock/app-lock.ts'

interface Call {
  readonly path: readonly string[]
  readonly signal?: AbortSignal | undefined
}

/** All that a locked app answers: how it looks and speaks, that it is locked, and the ways in. */
const answeredWhileLocked = new Set([
  'settings.watch',
  'lock.watchStatus',
  'lock.unlock',
  'lock.forget',
  'lock.lockNow',
  // What was typed up to the locking is kept; nothing comes back for it.
  'drafts.save',
])

/**
 * Lets no call through while the app is locked, and no reply and no stream of a call that came
 * before it. What a page draws is no guard: it may be another page.
 */
export function createLockGate({
  isLocked,
  untilLocked,
}: Pick<AppLock, 'isLocked' | 'untilLocked'>) {
  const assertOpen = (): void => {
    if (isLocked()) throw faultError('app.locked', {})
  }
  return async function guard<C extends Call>(
    call: C & { readonly next: (options?: C) => Promise<unknown> },
  ): Promise<unknown> {
    if (answeredWhileLocked.has(call.path.join('.'))) return await call.next()
    assertOpen()
    const signals = [untilLocked(), ...(call.signal ? [call.signal] : [])]
    const isStream = call.path.at(-1)?.startsWith('watch') === true
    const output = await (isStream
      ? call.next({ ...call, signal: AbortSignal.any(signals) })
      : call.next())
    assertOpen()
    return output
  }
}
