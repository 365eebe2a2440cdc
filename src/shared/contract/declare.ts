import { oc } from '@orpc/contract'
import { catalog, type ErrorCode } from '../errors/catalog.ts'

type Declared<C extends ErrorCode> = { [K in C]: { data: (typeof catalog)[K]['data'] } }

/**
 * Begins a procedure that may fail with exactly these codes. `app.internal` is always among
 * them: any other failure is a bug and crosses the port masked as that; so is `app.locked`.
 */
export function procedure<const C extends ErrorCode = never>(...codes: readonly C[]) {
  const names = [...codes, 'app.locked', 'app.internal'] as const
  const errors = Object.fromEntries(names.map((code) => [code, { data: catalog[code].data }]))
  return oc.errors(errors as Declared<C | 'app.locked' | 'app.internal'>)
}

/** What may go wrong with the library itself, in any procedure that reads it. */
export const storeReadErrors = [
  'store.corrupt',
  'store.unwritable',
  'store.failed',
  'store.newer',
] as const

/** The same, in any procedure that writes it. */
export const storeErrors = [...storeReadErrors, 'store.diskFull'] as const

/** What may go wrong where keys are kept. */
export const vaultErrors = [
  'vault.choiceNeeded',
  'vault.locked',
  'vault.unavailable',
  'vault.unreadable',
] as const

/** What a call to a provider's endpoint may come back with. */
export const endpointErrors = [
  'provider.notFound',
  'provider.notConfigured',
  'provider.keyMissing',
  'provider.baseUrlInvalid',
  'provider.auth',
  'provider.forbidden',
  'provider.rateLimited',
  'provider.quota',
  'provider.allowanceSpent',
  'provider.requestTooLarge',
  'provider.badRequest',
  'provider.modelGone',
  'provider.endpointNotFound',
  'provider.refused',
  'provider.overloaded',
  'provider.serverError',
  'provider.network',
  'provider.stalled',
  'provider.protocol',
  'provider.contextOverflow',
] as const
