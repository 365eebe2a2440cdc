import { faultError } from '../../../shared/errors/fault.ts'
import type { ProviderId } from '../../../shared/model/ids.ts'
import type { ProviderAccount } from '../../../shared/model/provider.ts'
import type { Store } from '../../ports/store.ts'

/** Changes of accounts, of which each sees what the one before it left. */
export interface AccountChanges {
  /** Runs what reads and writes accounts when nothing else does. It must not wait for a network. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
  /**
   * Saves what `change` makes of the account as it is then, and returns that.
   * @throws FaultError `provider.notFound`, and what `change` and the store throw
   */
  readonly change: (
    id: ProviderId,
    change: (account: ProviderAccount) => ProviderAccount,
  ) => Promise<ProviderAccount>
}

/**
 * Without it a slow change would write back the account as it was before a quick one: a list of
 * models that arrives while a key is replaced would bring back the name of the key that is erased.
 */
export function createAccountChanges({ store }: { readonly store: Store }): AccountChanges {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn: AccountChanges['inTurn'] = (work) => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }
  return {
    inTurn,
    change: (id, change) =>
      inTurn(async () => {
        const changed = change(await findAccount(store, id))
        await store.saveProviderAccount(changed)
        return changed
      }),
  }
}

/** @throws FaultError `provider.notFound` */
export async function findAccount(store: Store, id: ProviderId): Promise<ProviderAccount> {
  const account = (await store.listProviderAccounts()).find((candidate) => candidate.id === id)
  if (!account) throw faultError('provider.notFound', {})
  return account
}
