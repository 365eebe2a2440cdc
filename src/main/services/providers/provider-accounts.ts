import type { ProviderForm, ProviderView } from '../../../shared/contract/providers.ts'
import { faultError } from '../../../shared/errors/fault.ts'
import type { ProviderId } from '../../../shared/model/ids.ts'
import type { ModelInfo } from '../../../shared/model/model-info.ts'
import type { ProviderAccount } from '../../../shared/model/provider.ts'
import { parseBaseUrl } from '../../domain/provider/base-url.ts'
import {
  boundKeys,
  everyKeyOf,
  keyRefFor,
  needsKey,
  originOf,
} from '../../domain/provider/key-binding.ts'
import type { ChatProviders, UseConnection } from '../../ports/chat-provider.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Ids } from '../../ports/ids.ts'
import type { KnownSecrets } from '../../ports/known-secrets.ts'
import type { Store } from '../../ports/store.ts'
import type { Vault } from '../../ports/vault.ts'
import { findAccount, type AccountChanges } from './account-changes.ts'
import type { ProviderList } from './provider-list.ts'
import { withinTime } from '../within-time.ts'

interface Parts {
  readonly store: Store
  readonly vault: Vault
  readonly secrets: KnownSecrets
  readonly providers: ChatProviders
  readonly useConnection: UseConnection
  readonly clock: Clock
  readonly ids: Ids
  readonly list: ProviderList
  readonly accountChanges: AccountChanges
}

/**
 * Adds an account; its key goes to the vault first, so a refused key leaves nothing behind.
 * @throws FaultError `provider.nameEmpty`, `provider.baseUrlInvalid`, and what vault and store throw
 */
export async function addProvider(parts: Parts, form: ProviderForm): Promise<ProviderView> {
  const account: ProviderAccount = {
    id: parts.ids.next() as ProviderId,
    kind: form.kind,
    models: [],
    createdAt: parts.clock.now(),
    ...checkedFields(form),
  }
  return await saveWithKey(parts, account, form.apiKey)
}

/**
 * Changes an account. Moving it to another origin erases the key that was entered for the old
 * one, unless a new key comes along.
 * @throws FaultError as `addProvider`, and `provider.notFound`
 */
export function updateProvider(
  parts: Parts,
  id: ProviderId,
  form: Omit<ProviderForm, 'kind'>,
): Promise<ProviderView> {
  return parts.accountChanges.inTurn(() => update(parts, id, form))
}

async function update(
  parts: Parts,
  id: ProviderId,
  form: Omit<ProviderForm, 'kind'>,
): Promise<ProviderView> {
  const before = await findAccount(parts.store, id)
  const { baseUrl: _, ...kept } = before
  const account: ProviderAccount = { ...kept, ...checkedFields({ ...form, kind: before.kind }) }
  const view = await saveWithKey(parts, account, form.apiKey)
  if (originOf(before) !== originOf(account)) await eraseKeysOf(parts, before)
  return view
}

/** @throws FaultError `provider.notFound`, and what vault and store throw */
export async function removeProvider(
  parts: Parts & { readonly accountRemoved: (id: ProviderId) => void },
  id: ProviderId,
): Promise<void> {
  await parts.accountChanges.inTurn(async () => {
    await eraseKeysOf(parts, await findAccount(parts.store, id))
    await parts.store.removeProviderAccount(id)
  })
  parts.accountRemoved(id)
  parts.list.changed()
}

/**
 * Tries what is in the form with one authenticated call, and keeps nothing. With the id of an
 * account and no key in the form, the account's own key is used, at its own origin only.
 * @throws FaultError of the `provider.*` and `vault.*` families
 */
export async function testProvider(
  parts: Parts,
  form: ProviderForm & { readonly providerId?: ProviderId | undefined },
): Promise<readonly ModelInfo[]> {
  const provider = parts.providers[form.kind]
  const { baseUrl } = checkedFields({ ...form, name: form.name.trim() || form.kind })
  const typedKey = form.apiKey?.trim()
  const at = { kind: form.kind, ...(baseUrl !== undefined && { baseUrl }) }
  if (typedKey) {
    parts.secrets.note(typedKey)
    const connection = { ...(baseUrl !== undefined && { baseUrl }), apiKey: typedKey }
    return await withinTime(parts.clock, (signal) => provider.listModels(connection, signal))
  }
  if (form.providerId !== undefined) {
    const account = await findAccount(parts.store, form.providerId)
    if (account.keyRef !== undefined && originOf(account) !== originOf(at)) {
      throw faultError('provider.keyMissing', { reason: 'origin-changed' })
    }
    return await parts.useConnection(form.providerId, (_, { apiKey }) =>
      withinTime(parts.clock, (signal) =>
        provider.listModels(
          { ...(baseUrl !== undefined && { baseUrl }), ...(apiKey !== undefined && { apiKey }) },
          signal,
        ),
      ),
    )
  }
  if (needsKey(form.kind)) throw faultError('provider.keyMissing', { reason: 'never-entered' })
  const connection = baseUrl === undefined ? {} : { baseUrl }
  return await withinTime(parts.clock, (signal) => provider.listModels(connection, signal))
}

/** @throws FaultError of the `provider.*` and `vault.*` families; the old list is then kept */
export async function refreshModels(
  parts: Pick<Parts, 'providers' | 'useConnection' | 'clock' | 'list' | 'accountChanges'>,
  id: ProviderId,
): Promise<readonly ModelInfo[]> {
  const models = await parts.useConnection(id, (account, connection) =>
    withinTime(parts.clock, (signal) =>
      parts.providers[account.kind].listModels(connection, signal),
    ),
  )
  await parts.accountChanges.change(id, (account) => ({ ...account, models }))
  parts.list.changed()
  return models
}

async function saveWithKey(
  parts: Parts,
  account: ProviderAccount,
  typedKey: string | undefined,
): Promise<ProviderView> {
  const key = typedKey?.trim()
  const origin = originOf(account)
  let saved = account
  if (key && origin !== undefined) {
    const keyRef = boundKeys(account)?.current ?? keyRefFor(account.id, origin)
    await parts.vault.set(keyRef, key)
    saved = { ...account, keyRef }
  }
  await parts.store.saveProviderAccount(saved)
  parts.list.changed()
  return await parts.list.viewOf(saved)
}

/** With what a replacement may have left beside it. */
async function eraseKeysOf({ vault }: Parts, account: ProviderAccount): Promise<void> {
  for (const keyRef of everyKeyOf(account)) await vault.erase(keyRef)
}

function checkedFields(form: ProviderForm): Pick<ProviderAccount, 'name' | 'baseUrl'> {
  const name = form.name.trim().slice(0, 80)
  if (name === '') throw faultError('provider.nameEmpty', {})
  const typed = form.baseUrl?.trim() ?? ''
  if (form.kind === 'demo') return { name }
  if (typed === '' && form.kind !== 'openai-compatible') return { name }
  const parsed = parseBaseUrl(typed)
  if (!parsed.ok) throw faultError('provider.baseUrlInvalid', { reason: parsed.reason })
  return { name, baseUrl: parsed.baseUrl }
}
