import type { Call } from './call.ts'

/** Asks for a document, where no SDK can be mere transport. */
export function getDocument(call: Call, url: string, signal: AbortSignal): Promise<Response> {
  return call.exchange.fetch(url, { headers: { accept: 'application/json' }, signal })
}

/** Sends a document, where no SDK can be mere transport. The answer may be a stream. */
export function postDocument(
  call: Call,
  url: string,
  document: object,
  signal: AbortSignal,
): Promise<Response> {
  return call.exchange.fetch(url, {
    method: 'POST',
    headers: { accept: '*/*', 'content-type': 'application/json' },
    body: JSON.stringify(document),
    signal,
  })
}
