import { faultError } from '../../shared/errors/fault.ts'
import type { Clock } from '../ports/clock.ts'

/** A call that only asks what is there has no reader who could wait longer. */
const withinMs = 15_000

/**
 * Gives what `work` gives, and ends it by its signal when that takes too long.
 * @throws FaultError `provider.network` with `timeout` then; else what `work` throws
 */
export async function withinTime<T>(
  clock: Clock,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController()
  const cancel = clock.after(withinMs, () => limit.abort())
  try {
    return await work(limit.signal)
  } catch (error) {
    if (!limit.signal.aborted) throw error
    throw faultError('provider.network', { reason: 'timeout' }, error)
  } finally {
    cancel()
  }
}
