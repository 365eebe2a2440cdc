import type { ProviderView } from '../../../shared/contract/providers.ts'
import type { KeyDescription, ProviderAccount } from '../../../shared/model/provider.ts'
import { boundKeys, keyState } from '../../domain/provider/key-binding.ts'
import { isRemote } from '../../domain/provider/reach.ts'
import type { Store } from '../../ports/store.ts'
import type { Vault } from '../../ports/vault.ts'
import { createBroadcast } from '../broadcast.ts'

/** The accounts as the window sees them. */
export interface ProviderList {
  readonly watch: (
    signal?: AbortSignal,
  ) => AsyncGenerator<{ readonly providers: readonly ProviderView[] }>
  /** Tells every watcher to look again. */
  readonly changed: () => void
  /** Does so at every change of the vault, since with it changes what is known of the keys. */
  readonly followVault: (statuses: AsyncIterable<unknown>) => Promise<void>
  readonly viewOf: (account: ProviderAccount) => Promise<ProviderView>
}

export function createProviderList(parts: {
  readonly store: Store
  readonly vault: Vault
}): ProviderList {
  const changes = createBroadcast<'changed'>()

  async function viewOf(account: ProviderAccount): Promise<ProviderView> {
    const { keyRef: _, ...shown } = account
    const newKey = await describeNewKey(parts.vault, account)
    return {
      account: shown,
      key: await describeKey(parts.vault, account),
      ...(newKey.present && { newKey }),
      isRemote: isRemote(account),
    }
  }

  return {
    watch: async function* watch(signal) {
      const following = changes.subscribe(signal)
      try {
        do {
          const accounts = await parts.store.listProviderAccounts()
          yield { providers: await Promise.all(accounts.map(viewOf)) }
        } while (!(await following.next()).done)
      } finally {
        await following.return(undefined)
      }
    },
    changed: () => changes.publish('changed'),
    followVault: async (statuses) => {
      for await (const _ of statuses) changes.publish('changed')
    },
    viewOf,
  }
}

/** While the vault does not answer, the record alone tells that there is a key. */
async function describeKey(vault: Vault, account: ProviderAccount): Promise<KeyDescription> {
  if (account.keyRef === undefined || keyState(account) !== 'bound') return { present: false }
  try {
    return await vault.describe(account.keyRef)
  } catch {
    return { present: true }
  }
}

async function describeNewKey(vault: Vault, account: ProviderAccount): Promise<KeyDescription> {
  const keys = boundKeys(account)
  const nothing = { present: false }
  return keys ? await vault.describe(keys.next).catch(() => nothing) : nothing
}
