import type { Clock } from '../../ports/clock.ts'
import type { HttpFetch } from '../../ports/http.ts'
import { sendRecorded, type RecordConnection } from './record-connection.ts'

const maxRedirects = 3

interface PlatformFetchParts {
  readonly clock: Clock
  readonly record: RecordConnection
}

/**
 * The platform's fetch, without cookies and referrer, and with a row in the network ledger for
 * each request. A redirect to another origin is refused, as is any redirect of a request that is
 * not a plain reading one; asked for `redirect: 'manual'` it hands back the redirecting response
 * as it is.
 */
export function createPlatformFetch(parts: PlatformFetchParts): HttpFetch {
  return async (url, { purpose, onSent, ...init }) => {
    const asked = new Request(url, {
      ...init,
      credentials: 'omit',
      referrer: '',
      referrerPolicy: 'no-referrer',
    })
    const send = (request: Request): Promise<Response> =>
      sendRecorded(parts, request, { purpose, onSent })
    if (asked.redirect !== 'follow') return send(asked)

    let request = new Request(asked, { redirect: 'manual' })
    for (let redirects = 0; ; redirects += 1) {
      const response = await send(request)
      const target = redirectTarget(response, request.url)
      if (!target) return response
      await response.body?.cancel()
      if (redirects === maxRedirects) throw refusal('ERR_TOO_MANY_REDIRECTS')
      if (!isReading(request) || target.origin !== new URL(request.url).origin) {
        throw refusal('ERR_UNSAFE_REDIRECT')
      }
      request = new Request(target, request)
    }
  }
}

const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

function redirectTarget(response: Response, from: string): URL | undefined {
  const location = response.headers.get('location')
  if (!redirectStatuses.has(response.status) || location === null) return undefined
  try {
    return new URL(location, from)
  } catch {
    throw refusal('ERR_UNSAFE_REDIRECT')
  }
}

function isReading(request: Request): boolean {
  return request.method === 'GET' || request.method === 'HEAD'
}

/** Shaped as the platform's own failures are, and without the address, which may hold a key. */
function refusal(code: string): TypeError {
  return new TypeError('unexpected redirect', {
    cause: Object.assign(new Error('redirect refused'), { code }),
  })
}
