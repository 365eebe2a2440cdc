import type { VaultStatus } from '../../../shared/contract/vault.ts'
import { boundKeys } from '../../domain/provider/key-binding.ts'
import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import type { Vault } from '../../ports/vault.ts'
import type { AccountChanges } from './account-changes.ts'

interface Parts {
  readonly store: Store
  readonly vault: Vault
  readonly accountChanges: AccountChanges
  readonly log: Log
}

/**
 * Erases, whenever the vault can be used, what a replacement of a key left behind that the app did
 * not live to finish. A new key that was never taken into use is left for the user to decide on.
 */
export async function eraseLeftoverKeys(
  parts: Parts,
  statuses: AsyncIterable<VaultStatus>,
): Promise<void> {
  for await (const { state } of statuses) {
    if (state !== 'ready') continue
    await parts.accountChanges
      .inTurn(() => eraseReplaced(parts))
      .catch((error: unknown) => {
        parts.log.error('provider.leftover-key-not-erased', error)
      })
  }
}

async function eraseReplaced({ store, vault, log }: Parts): Promise<void> {
  for (const account of await store.listProviderAccounts()) {
    const previous = boundKeys(account)?.previous
    if (previous === undefined) continue
    if (!(await vault.describe(previous)).present) continue
    await vault.erase(previous)
    log.info('provider.leftover-key-erased')
  }
}
