import type { Fault } from '../../../shared/errors/fault.ts'
import type { Outcome } from '../../../shared/model/turn-event.ts'

/**
 * The outcome with the time of day from which asking again may help, where the provider said how
 * long to wait. It is read long after, when "in 40 seconds" would mean nothing any more.
 * @param nowMs when the outcome came, in milliseconds since the epoch
 */
export function withRetryTime<O extends Outcome>(outcome: O, nowMs: number): O {
  const { fault } = outcome
  if (!fault || !('retryAfterMs' in fault.data)) return outcome
  const { retryAfterMs } = fault.data
  if (retryAfterMs === undefined) return outcome
  const data = { ...fault.data, retryAt: Math.round(nowMs + retryAfterMs) }
  return { ...outcome, fault: { ...fault, data } as Fault }
}
