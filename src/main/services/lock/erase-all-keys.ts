import { FaultError } from '../../../shared/errors/fault.ts'
import { everyKeyOf } from '../../domain/provider/key-binding.ts'
import type { Store } from '../../ports/store.ts'
import type { Vault } from '../../ports/vault.ts'

/**
 * Erases the keys of all accounts. Those in a passphrase vault that is locked stay: sealed under a
 * passphrase of their own they are as safe from who gets in as if they were gone.
 * @throws FaultError what vault and store throw
 */
export async function eraseAllKeys({
  store,
  vault,
}: {
  readonly store: Store
  readonly vault: Vault
}): Promise<void> {
  for (const account of await store.listProviderAccounts()) {
    for (const keyRef of everyKeyOf(account)) {
      await vault.erase(keyRef).catch((error: unknown) => {
        if (!(error instanceof FaultError) || error.fault.code !== 'vault.locked') throw error
      })
    }
  }
}
