import type { Clock } from '../../../ports/clock.ts'
import type { HttpFetch } from '../../../ports/http.ts'
import type { Log } from '../../../ports/log.ts'

/** What every adapter over HTTP is built from. */
export interface ProviderDependencies {
  readonly fetch: HttpFetch
  /** To read dates by, and to end what an answer does not wait for. */
  readonly clock: Clock
  readonly log?: Log
}
