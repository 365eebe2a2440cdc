import { readFile } from 'node:fs/promises'
import { hostileDomain } from './payloads.ts'
import { sinkName } from './sink.ts'

/** What the browser's own log says of the network. */
export interface Asked {
  /** Requests that were begun for anything but the page itself. */
  readonly requests: readonly string[]
  /** Names that were to be looked up. */
  readonly lookUps: readonly string[]
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly { readonly type: number; readonly params?: object }[]
}

/**
 * Reads the log of a browser that has ended. `own` is the origin of the page; what the browser asks
 * for by itself is no request of a page's, unless it is under the corpus' domain.
 */
export async function readNetLog(path: string, own: string): Promise<Asked> {
  const log = JSON.parse(await readFile(path, 'utf8')) as NetLog
  const names = new Map(
    Object.entries(log.constants.logEventTypes).map(([name, type]) => [type, name]),
  )
  const requests: string[] = []
  const lookUps: string[] = []
  for (const { type, params = {} } of log.events) {
    const name = names.get(type) ?? ''
    const said = JSON.stringify(params)
    if (name === 'URL_REQUEST_START_JOB' && 'url' in params) {
      const url = String(params.url)
      const isOfPage = !('initiator' in params) || params.initiator !== 'not an origin'
      if (url.includes(hostileDomain) || (isOfPage && !url.startsWith(own) && !isInert(url))) {
        requests.push(url)
      }
    } else if (/^(?:HOST_RESOLVER|DNS)/.test(name) && said.includes(sinkName)) {
      lookUps.push(said)
    }
  }
  return { requests, lookUps }
}

/** What is in the page already. */
function isInert(url: string): boolean {
  return /^(?:data:image\/|data:font\/|devtools:|chrome:)/.test(url)
}
