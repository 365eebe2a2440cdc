import type { Fault } from '../../../../shared/errors/fault.ts'
import { secretForms } from '../../../../shared/logic/secret-forms.ts'
import type { ConnectionPurpose } from '../../../../shared/model/connection.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { ProviderConnection, RequestOnWire } from '../../../ports/chat-provider.ts'
import type { HttpFetch } from '../../../ports/http.ts'
import type { Reading } from './answer-decoder.ts'
import { classifyVendorError } from './classify-vendor-error.ts'
import { createExchange, RefusedResponseError, type Exchange } from './exchange.ts'
import { faultOf } from './fault-of.ts'
import type { FaultRule } from './fault-rules.ts'
import { BrokenStreamError, WebPageError } from './frames.ts'
import { transportFault } from './transport-fault.ts'
import {
  vendorErrorFromDocument,
  vendorErrorFromResponse,
  type VendorError,
} from './vendor-error.ts'

/** One use of a connection, with what is needed to name any failure of it. */
export interface Call {
  readonly exchange: Exchange
  /** The key in every form that must not show. */
  readonly secrets: readonly string[]
  readonly faultOfError: (error: unknown) => Fault
  readonly faultOfReading: (reading: Extract<Reading, { type: 'failure' | 'broken' }>) => Fault
}

interface CallOptions {
  readonly fetch: HttpFetch
  readonly clock: Clock
  readonly connection: ProviderConnection
  readonly purpose: ConnectionPurpose
  /** Told of each request once it was written to its connection. */
  readonly onSent?: ((request: RequestOnWire) => void) | undefined
  readonly rules: readonly FaultRule[]
  /** How the vendor takes a key. */
  readonly credentials: (apiKey: string) => Readonly<Record<string, string>>
}

export function createCall(options: CallOptions): Call {
  const { clock, rules, connection } = options
  const apiKey = connection.apiKey
  const secrets = secretForms(apiKey ?? '')
  const exchange = createExchange({
    fetch: options.fetch,
    purpose: options.purpose,
    credentials: apiKey ? options.credentials(apiKey) : {},
    secrets,
    onSent: options.onSent,
  })
  const classify = (error: VendorError) => classifyVendorError(error, rules, secrets)

  return {
    exchange,
    secrets,
    faultOfError(error) {
      // The SDKs wrap or drop what the transport said; the exchange still has it.
      const cause = exchange.failure() ?? error
      if (cause instanceof RefusedResponseError) {
        return classify(vendorErrorFromResponse(cause.response, clock.now()))
      }
      if (cause instanceof WebPageError)
        return faultOf('provider.endpointNotFound', { status: 200 })
      if (cause instanceof BrokenStreamError) return faultOf('provider.protocol', {})
      return transportFault(cause, exchange.url())
    },
    faultOfReading(reading) {
      if (reading.type === 'broken') return faultOf('provider.protocol', {})
      return classify(vendorErrorFromDocument(reading.document, clock.now()))
    },
  }
}
