import type { HttpFetch } from '../../ports/http.ts'

const maxRedirects = 3

/**
 * The platform's fetch, without cookies and referrer. A redirect to another origin is refused,
 * as is any redirect of a request that is not a plain reading one; asked for `redirect: 'manual'`
 * it hands back the redirecting response as it is.
 */
export function createPlatformFetch(): HttpFetch {
  return async (input, init) => {
    const asked = new Request(input, {
      ...init,
      credentials: 'omit',
      referrer: '',
      referrerPolicy: 'no-referrer',
    })
    if (asked.redirect !== 'follow') return globalThis.fetch(asked)

    let request = new Request(asked, { redirect: 'manual' })
    for (let redirects = 0; ; redirects += 1) {
      const response = await globalThis.fetch(request)
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
