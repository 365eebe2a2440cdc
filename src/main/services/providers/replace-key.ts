import { FaultError, faultError } from '../../../shared/errors/fault.ts'
import type { ProviderId } from '../../../shared/model/ids.ts'
import type { ModelInfo } from '../../../shared/model/model-info.ts'
import type { ProviderAccount } from '../../../shared/model/provider.ts'
import { boundKeys, type BoundKeys } from '../../domain/provider/key-binding.ts'
import type { ChatProviders } from '../../ports/chat-provider.ts'
import type { Clock } from '../../ports/clock.ts'
import type { KnownSecrets } from '../../ports/known-secrets.ts'
import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import type { Vault } from '../../ports/vault.ts'
import { withinTime } from '../within-time.ts'
import { findAccount, type AccountChanges } from './account-changes.ts'
import type { ProviderList } from './provider-list.ts'

export interface KeyReplacementParts {
  readonly store: Store
  readonly vault: Vault
  readonly secrets: KnownSecrets
  readonly providers: ChatProviders
  readonly clock: Clock
  readonly log: Log
  readonly list: ProviderList
  readonly accountChanges: AccountChanges
}

/** How a key was replaced. */
export interface KeyReplacement {
  /** Else it is erased at the next start, or when the vault answers again. */
  readonly isOldKeyErased: boolean
}

/**
 * Puts a new key beside the account's, tries it with one authenticated call, lets the account use
 * it, and erases the old one, in this order: at each moment the account has a key that works. A
 * call that fails leaves the old key in use and the new one beside it.
 * @throws FaultError of the `provider.*`, `vault.*` and `store.*` families
 */
export async function replaceKey(
  parts: KeyReplacementParts,
  id: ProviderId,
  typed: string,
): Promise<KeyReplacement> {
  const { store, vault, accountChanges, list } = parts
  await accountChanges.inTurn(async () => {
    const { previous, next } = keysOf(await findAccount(store, id))
    // Two back it would be found by nobody.
    if (previous !== undefined) await vault.erase(previous)
    await vault.set(next, typed.trim())
  })
  list.changed()
  return await takeNewKey(parts, id, { isOfflineAllowed: false })
}

/**
 * Tries the new key that stands beside the account's, and lets the account use it. With
 * `isOfflineAllowed` also when the call could not be made for want of a network, and never when it
 * was refused.
 * @throws FaultError as `replaceKey`
 */
export async function takeNewKey(
  parts: KeyReplacementParts,
  id: ProviderId,
  { isOfflineAllowed }: { readonly isOfflineAllowed: boolean },
): Promise<KeyReplacement> {
  const account = await findAccount(parts.store, id)
  const { current, next } = keysOf(account)
  const models = await tryKey(parts, account, next).catch((error: unknown) => {
    if (isOfflineAllowed && isWantOfNetwork(error)) return []
    throw error
  })
  await parts.accountChanges.change(id, (now) => {
    if (keysOf(now).next !== next) throw faultError('provider.keyMissing', { reason: 'lost' })
    return { ...now, keyRef: next, ...(models.length > 0 && { models }) }
  })
  parts.list.changed()
  return { isOldKeyErased: await isErased(parts, current) }
}

/** Leaves the account with the key that it has. */
export async function dropNewKey(
  { store, vault, accountChanges, list }: KeyReplacementParts,
  id: ProviderId,
): Promise<void> {
  await accountChanges.inTurn(async () => {
    const keys = boundKeys(await findAccount(store, id))
    if (keys) await vault.erase(keys.next)
  })
  list.changed()
}

function keysOf(account: ProviderAccount): BoundKeys {
  const keys = boundKeys(account)
  if (!keys) throw faultError('provider.keyMissing', { reason: 'origin-changed' })
  return keys
}

function tryKey(
  { vault, providers, clock }: KeyReplacementParts,
  { kind, baseUrl }: ProviderAccount,
  keyRef: string,
): Promise<readonly ModelInfo[]> {
  return vault.use(keyRef, (apiKey) => {
    if (apiKey === undefined) throw faultError('provider.keyMissing', { reason: 'lost' })
    const connection = { apiKey, ...(baseUrl !== undefined && { baseUrl }) }
    return withinTime(clock, (signal) => providers[kind].listModels(connection, signal))
  })
}

function isWantOfNetwork(error: unknown): boolean {
  return error instanceof FaultError && error.fault.code === 'provider.network'
}

async function isErased(
  { vault, secrets, log }: KeyReplacementParts,
  keyRef: string,
): Promise<boolean> {
  try {
    // An answer that runs has it still: it stays out of the log for as long as the app runs.
    await vault.use(keyRef, async (secret) => {
      if (secret !== undefined) secrets.note(secret)
    })
    await vault.erase(keyRef)
    return true
  } catch (error) {
    log.error('provider.old-key-not-erased', error)
    return false
  }
}
