import type { NetworkReason } from '../../../../shared/errors/catalog.ts'
import type { Fault } from '../../../../shared/errors/fault.ts'
import { faultOf } from './fault-of.ts'

type Verdict = NetworkReason | 'protocol' | 'redirect'

/**
 * What the system's, undici's and Chromium's names for a broken connection mean. Tried against
 * the code of every error in the chain of causes, then against their messages, the innermost
 * first: the outer ones only say that something failed.
 */
const rows: readonly (readonly [RegExp, Verdict])[] = [
  [/^ECONNREFUSED$|ERR_CONNECTION_REFUSED/, 'refused'],
  [/^EAI_AGAIN$/, 'dns-busy'],
  [/^(?:ENOTFOUND|EAI_\w+|ENODATA|ESERVFAIL)$|ERR_NAME_|ERR_DNS_/, 'dns'],
  [/^ENETDOWN$|ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/, 'offline'],
  [/^(?:ENETUNREACH|EHOSTUNREACH|EHOSTDOWN|EADDRNOTAVAIL)$|ERR_ADDRESS_UNREACHABLE/, 'unreachable'],
  [/^ETIMEDOUT$|^UND_ERR_\w+_TIMEOUT$|ERR_(?:CONNECTION_)?TIMED_OUT/, 'timeout'],
  [/CERT|SELF_SIGNED|SSL|TLS|UNABLE_TO_(?:GET|VERIFY|DECRYPT)|^EPROTO$|^HOSTNAME_MISMATCH$/, 'tls'],
  [/unexpected redirect|ERR_(?:UNSAFE_REDIRECT|TOO_MANY_REDIRECTS)|redirect count/i, 'redirect'],
  [/^HPE_|^UND_ERR_(?:HTTP_PARSER|HEADERS_OVERFLOW)$|does not match the HTTP/, 'protocol'],
  [/ERR_INVALID_(?:CHUNKED_ENCODING|HTTP_RESPONSE)|ERR_RESPONSE_HEADERS/, 'protocol'],
  [/^Z_\w+_ERROR$|^ERR_BROTLI_|ERR_CONTENT_DECODING_FAILED/, 'protocol'],
  [/^(?:ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_(?:SOCKET|CLOSED|DESTROYED|ABORTED))$/, 'reset'],
  [/CONTENT_LENGTH_MISMATCH|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_EMPTY_RESPONSE/, 'reset'],
  [/ERR_CONNECTION_(?:RESET|CLOSED|ABORTED)|ERR_NETWORK_IO_SUSPENDED/, 'reset'],
  [/^terminated$|other side closed|socket hang up/, 'reset'],
]

/** The fault for a connection that could not be made or broke. */
export function transportFault(error: unknown, url: string | undefined): Fault {
  const chain = causesOf(error)
  const names = [...chain.map(codeOf), ...chain.map(messageOf).toReversed()]
  const verdict = names.reduce<Verdict | undefined>(
    (found, name) => found ?? rows.find(([shape]) => name !== undefined && shape.test(name))?.[1],
    undefined,
  )
  if (verdict === 'protocol') return faultOf('provider.protocol', {})
  if (verdict === 'redirect') return faultOf('provider.endpointNotFound', {})
  const host = url !== undefined && URL.canParse(url) ? new URL(url).host.slice(0, 300) : undefined
  return faultOf('provider.network', { reason: verdict ?? 'other', ...(host && { host }) })
}

/** The error, its causes, and the errors that an AggregateError gathers; innermost last. */
function causesOf(error: unknown): readonly unknown[] {
  const chain: unknown[] = []
  const open: unknown[] = [error]
  while (open.length > 0 && chain.length < 16) {
    const next = open.shift()
    if (!(next instanceof Error) || chain.includes(next)) continue
    chain.push(next)
    open.push(next.cause, ...(next instanceof AggregateError ? next.errors : []))
  }
  return chain
}

function codeOf(error: unknown): string | undefined {
  const code = (error as { readonly code?: unknown }).code
  return typeof code === 'string' ? code : undefined
}

function messageOf(error: unknown): string | undefined {
  return error instanceof Error ? error.message : undefined
}
