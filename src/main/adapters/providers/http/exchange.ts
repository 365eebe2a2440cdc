import type { ConnectionPurpose } from '../../../../shared/model/connection.ts'
import type { RequestOnWire } from '../../../ports/chat-provider.ts'
import type { HttpFetch } from '../../../ports/http.ts'
import { requestOnWire } from './request-on-wire.ts'
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
  /** The same for another purpose than that of the whole call. */
  readonly fetchTo: (purpose: ConnectionPurpose) => typeof globalThis.fetch
  /** What the last request failed with, before the SDK wrapped or dropped it. */
  readonly failure: () => unknown
  /** The address of the last request. */
  readonly url: () => string | undefined
}

/** What each SDK sends and the vendors need; all else would tell of the machine it runs on. */
const sentHeaders: readonly string[] = ['accept', 'content-type', 'anthropic-version']

const maxErrorBytes = 64 * 1024

interface ExchangeOptions {
  readonly fetch: HttpFetch
  readonly purpose: ConnectionPurpose
  /** The headers that carry the key. */
  readonly credentials: Readonly<Record<string, string>>
  /** The key in every form that must not show. */
  readonly secrets: readonly string[]
  /** Told of each request once it was written to its connection. */
  readonly onSent?: ((request: RequestOnWire) => void) | undefined
}

/**
 * Wraps the injected fetch so that the wire carries only what the request holds: the SDKs add
 * the system, its architecture, their own state, and any header that an environment variable
 * names. Credentials are set here alone, for the same reason. Redirects are not followed.
 */
export function createExchange(options: ExchangeOptions): Exchange {
  const { credentials, onSent } = options
  const hidden = {
    secrets: options.secrets,
    credentialHeaders: new Set(Object.keys(credentials).map((name) => name.toLowerCase())),
  }
  let failure: unknown
  let requested: string | undefined

  const fetchTo = (purpose: ConnectionPurpose) => async (input: Input, init?: RequestInit) => {
    const url = input instanceof Request ? input.url : String(input)
    requested = url
    failure = undefined
    try {
      const response = await options.fetch(url, {
        ...init,
        headers: headersOf(init, credentials),
        redirect: 'manual',
        purpose,
        ...(onSent && {
          onSent: (head) => {
            // The head is told of as it is written: what is written next must not wait.
            setImmediate(() => onSent(requestOnWire(head, textOf(init?.body), hidden)))
          },
        }),
      })
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
  }

  return {
    fetch: fetchTo(options.purpose),
    fetchTo,
    failure: () => failure,
    url: () => requested,
  }
}

type Input = Parameters<typeof globalThis.fetch>[0]

function headersOf(
  init: RequestInit | undefined,
  credentials: Readonly<Record<string, string>>,
): Headers {
  const headers = new Headers(credentials)
  const given = new Headers(init?.headers)
  for (const name of sentHeaders) {
    const value = given.get(name)
    if (value !== null) headers.set(name, value)
  }
  headers.set('user-agent', 'Liminal')
  return headers
}

/** Every adapter and both SDKs send text. */
function textOf(body: RequestInit['body']): string {
  return typeof body === 'string' ? body : ''
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
