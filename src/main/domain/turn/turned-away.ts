import type { ErrorCode, NetworkReason } from '../../../shared/errors/catalog.ts'
import type { Fault } from '../../../shared/errors/fault.ts'
import type { Outcome } from '../../../shared/model/turn-event.ts'

/**
 * Whether a request that failed was turned away before a model worked on it: it never reached
 * the vendor, or was refused for the key, the limits, the address or its size. Nobody charges for
 * those. Of what broke down later (a server's error, silence, a lost connection) one can't know.
 */
export function wasTurnedAway({ state, fault }: Pick<Outcome, 'state' | 'fault'>): boolean {
  return state === 'failed' && fault !== undefined && isRefusal(fault)
}

const refusals: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'provider.keyMissing',
  'provider.auth',
  'provider.forbidden',
  'provider.rateLimited',
  'provider.quota',
  'provider.allowanceSpent',
  'provider.contextOverflow',
  'provider.requestTooLarge',
  'provider.modelGone',
  'provider.endpointNotFound',
  'provider.overloaded',
])

const neverConnected: ReadonlySet<NetworkReason> = new Set<NetworkReason>([
  'offline',
  'dns',
  'dns-busy',
  'refused',
  'tls',
  'unreachable',
])

function isRefusal(fault: Fault): boolean {
  if (fault.code === 'provider.network') return neverConnected.has(fault.data.reason)
  return refusals.has(fault.code)
}
