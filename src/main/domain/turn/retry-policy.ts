import { retryOf } from '../../../shared/errors/retry.ts'
import type { Fault } from '../../../shared/errors/fault.ts'

const maxTries = 3
const withinMs = 60_000
const firstCapMs = 1_000
const lastCapMs = 8_000
const leastWaitMs = 500
const longestAskedWaitMs = 30_000

/** What has been tried so far in one turn. */
export interface TriesSoFar {
  /** Requests that were sent; at least one. */
  readonly tries: number
  /** Since the first of them was sent. */
  readonly elapsedMs: number
}

/**
 * How long to wait before the same request is sent again, in milliseconds; `undefined` when it
 * is not to be, and the user is asked instead. Only for a turn of which nothing has come yet.
 *
 * A wait that the provider asks for is kept to exactly, up to 30 s. Else the wait is drawn at
 * random below a cap that doubles from try to try, from half a second to eight, so that many
 * clients that failed together do not come back together ("full jitter").
 * @param chance at least 0, below 1
 */
export function waitBeforeNextTry(
  fault: Fault,
  { tries, elapsedMs }: TriesSoFar,
  chance: number,
): number | undefined {
  if (!fault.code.startsWith('provider.') || retryOf(fault) !== 'after' || tries >= maxTries) {
    return undefined
  }
  const askedMs = 'retryAfterMs' in fault.data ? fault.data.retryAfterMs : undefined
  if (askedMs !== undefined && askedMs > longestAskedWaitMs) return undefined
  const capMs = Math.min(lastCapMs, firstCapMs * 2 ** (tries - 1))
  const waitMs = Math.max(askedMs ?? 0, Math.round(leastWaitMs + chance * (capMs - leastWaitMs)))
  return elapsedMs + waitMs > withinMs ? undefined : waitMs
}
