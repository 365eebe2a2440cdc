import type { HttpFetch } from '../../../ports/http.ts'
import type { RefusedResponse } from './vendor-error.ts'

/** The endpoint answered, but not with success. */
export class RefusedResponseError extends Error {
  readonly response: RefusedResponse

  constructor(response: RefusedResponse) {
    super('the endpoint refused the request')
    this.response = response
  }
}

/** One call to an endpoint: the fetch to give to an SDK, and what became of it. */
export interface Exchange {
  readonly fetch: typeof globalThis.fetch
  /** What the last request failed with, before the SDK wrapped or dropped it. */
  readonly failure: () => unknown
  /** The address of the last request. */
  readonly url: () => string | undefined
}

/** What each SDK sends and the vendors need; all else would tell of the machine it runs on. */
const sentHeaders: readonly string[] = ['accept', 'content-type', 'anthropic-version']

const maxErrorBytes = 64 * 1024

/**
 * Wraps the injected fetch so that the wire carries only what the request holds: the SDKs add
 * the system, its architecture, their own state, and any header that an environment variable
 * names. Credentials are set here alone, for the same reason. Redirects are not followed.
 */
export function createExchange(
  fetch: HttpFetch,
  credentials: Readonly<Record<string, string>>,
): Exchange {
  let failure: unknown
  let requested: string | undefined
  return {
    failure: () => failure,
    url: () => requested,
    async fetch(input, init) {
      requested = input instanceof Request ? input.url : String(input)
      failure = undefined
      try {
        const headers = new Headers(credentials)
        const given = new Headers(init?.headers)
        for (const name of sentHeaders) {
          const value = given.get(name)
          if (value !== null) headers.set(name, value)
        }
        headers.set('user-agent', 'Liminal')
        const response = await fetch(requested, { ...init, headers, redirect: 'manual' })
        if (response.ok) return response
        throw new RefusedResponseError({
          status: response.status,
          headers: response.headers,
          text: await readErrorText(response),
        })
      } catch (error) {
        failure = error
        throw error
      }
    },
  }
}

/** The start of an error's body; a body that breaks off is still worth what came. */
async function readErrorText(response: Response): Promise<string> {
  const utf8 = new TextDecoder()
  const reader = response.body?.getReader()
  if (!reader) return ''
  let text = ''
  let bytes = 0
  try {
    while (bytes < maxErrorBytes) {
      const { done, value } = await reader.read()
      if (done) break
      bytes += value.byteLength
      text += utf8.decode(value, { stream: true })
    }
  } catch {
    return text
  } finally {
    reader.cancel().catch(() => undefined)
  }
  return text
}

/**
 * Settings of both SDKs under which they are transport only: no retries, no log, no time-out of
 * their own (this is the longest that a timer can be; it ends with the response's headers).
 */
export const transportOnly = {
  maxRetries: 0,
  logLevel: 'off',
  timeout: 2_147_483_647,
} as const
