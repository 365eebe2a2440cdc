import type { Fault } from '../../../../shared/errors/fault.ts'
import type { StreamEvent } from '../../../../shared/model/turn-event.ts'
import type { ProviderConnection } from '../../../ports/chat-provider.ts'
import { faultOf } from './fault-of.ts'

/** What a connection lacks before anything can be sent over it. */
export function lackOf(
  connection: ProviderConnection,
  needs: { readonly key?: true; readonly baseUrl?: true },
): Fault | undefined {
  if (needs.baseUrl && !connection.baseUrl) {
    return faultOf('provider.baseUrlInvalid', { reason: 'missing' })
  }
  if (connection.baseUrl !== undefined && !URL.canParse(connection.baseUrl)) {
    return faultOf('provider.baseUrlInvalid', { reason: 'not-a-url' })
  }
  if (needs.key && !connection.apiKey) {
    return faultOf('provider.keyMissing', { reason: 'never-entered' })
  }
  if (connection.apiKey && !isHeaderValue(connection.apiKey)) {
    return faultOf('provider.auth', {})
  }
  return undefined
}

/** The stream of a request that was never sent. */
export async function* failedStream(fault: Fault): AsyncGenerator<StreamEvent, void> {
  yield { type: 'ended', outcome: { state: 'failed', fault } }
}

/** A key with other characters cannot be sent, and the refusal of `Headers` would quote it. */
function isHeaderValue(value: string): boolean {
  return /^[\x21-\x7E]+$/.test(value)
}
