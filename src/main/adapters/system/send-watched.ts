import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { SentHead } from '../../ports/http.ts'

/** Who is told what of one request went out to its connection. */
export interface WireWatcher {
  readonly onHead: (head: SentHead) => void
  readonly onBody: (bytes: number) => void
}

/**
 * Sends one request by the platform's fetch, which follows no redirect here, and tells what it
 * writes to the connection. What the platform adds to a head is known to its HTTP client alone,
 * which publishes it: https://github.com/nodejs/undici/blob/main/docs/docs/api/DiagnosticsChannel.md
 */
export function sendWatched(request: Request, watcher: WireWatcher): Promise<Response> {
  listen()
  return asking.run({ url: request.url, watcher }, () => globalThis.fetch(request))
}

interface Sending {
  readonly url: string
  readonly watcher: WireWatcher
}

/** A request of the HTTP client, as far as it is told of. */
interface ClientRequest {
  readonly method: string
  /** `null` where there is no body. */
  readonly contentLength: number | null
}

const asking = new AsyncLocalStorage<Sending>()
const sendings = new WeakMap<ClientRequest, Sending>()
let isListening = false

function listen(): void {
  if (isListening) return
  isListening = true
  // Made where it was asked for; written whenever a connection is there, in another context.
  subscribe('undici:request:create', (message) => {
    const sending = asking.getStore()
    if (sending) sendings.set((message as { request: ClientRequest }).request, sending)
  })
  subscribe('undici:client:sendHeaders', (message) => {
    const { request, headers } = message as { request: ClientRequest; headers: string }
    const sending = sendings.get(request)
    sending?.watcher.onHead({
      method: request.method,
      url: sending.url,
      headers: [...parseHead(headers), ...lengthOf(request)],
    })
  })
  subscribe('undici:request:bodySent', (message) => {
    const { request } = message as { request: ClientRequest }
    sendings.get(request)?.watcher.onBody(request.contentLength ?? 0)
  })
}

function parseHead(text: string): readonly (readonly [string, string])[] {
  const [, ...lines] = text.split('\r\n').filter((line) => line !== '')
  return lines.map((line) => {
    const end = line.indexOf(': ')
    return [line.slice(0, end), line.slice(end + 2)] as const
  })
}

/** Written last, and published apart from the others. */
function lengthOf({ contentLength }: ClientRequest): readonly (readonly [string, string])[] {
  return contentLength === null ? [] : [['content-length', String(contentLength)]]
}
