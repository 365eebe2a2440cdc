import { createPlatformFetch } from '../../src/main/adapters/system/platform-fetch.ts'
import { createSystemClock } from '../../src/main/adapters/system/system-clock.ts'
import type { HttpFetch } from '../../src/main/ports/http.ts'

/** The real way to the network, whose ledger nobody reads. */
export function aFetch(): HttpFetch {
  return createPlatformFetch({ clock: createSystemClock(), record: () => undefined })
}
