import type { ConnectionPurpose } from '../../../../shared/model/connection.ts'
import type { Call } from './call.ts'

/** Asks for a document, where no SDK can be mere transport. */
export function getDocument(call: Call, url: string, signal: AbortSignal): Promise<Response> {
  return call.exchange.fetch(url, { headers: { accept: 'application/json' }, signal })
}

/**
 * Sends a document, where no SDK can be mere transport. The answer may be a stream. The purpose
 * is that of the whole call when absent.
 */
export function postDocument(
  call: Call,
  url: string,
  document: object,
  signal: AbortSignal,
  purpose?: ConnectionPurpose,
): Promise<Response> {
  const { exchange } = call
  const fetch = purpose === undefined ? exchange.fetch : exchange.fetchTo(purpose)
  return fetch(url, {
    method: 'POST',
    headers: { accept: '*/*', 'content-type': 'application/json' },
    body: JSON.stringify(document),
    signal,
  })
}
