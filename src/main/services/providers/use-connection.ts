import { faultError } from '../../../shared/errors/fault.ts'
import { keyState, needsKey } from '../../domain/provider/key-binding.ts'
import type { UseConnection } from '../../ports/chat-provider.ts'
import type { Store } from '../../ports/store.ts'
import type { Vault } from '../../ports/vault.ts'
import { findAccount } from './account-changes.ts'

/** Finds the account and its key, and refuses a key that was entered for another origin. */
export function createUseConnection(parts: {
  readonly store: Store
  readonly vault: Vault
}): UseConnection {
  const useConnection: UseConnection = async (id, work) => {
    const account = await findAccount(parts.store, id)
    const address = {
      ...(account.baseUrl !== undefined && { baseUrl: account.baseUrl }),
      ...(account.keepAlive !== undefined && { keepAlive: account.keepAlive }),
    }
    const key = keyState(account)
    if (key === 'origin-changed') throw faultError('provider.keyMissing', { reason: key })
    if (key === 'none' || account.keyRef === undefined) {
      if (needsKey(account.kind))
        throw faultError('provider.keyMissing', { reason: 'never-entered' })
      return await work(account, address)
    }
    return await parts.vault.use(account.keyRef, async (apiKey) => {
      if (apiKey !== undefined) return await work(account, { ...address, apiKey })
      // It may have been replaced since the account was read.
      const { keyRef } = await findAccount(parts.store, id)
      if (keyRef !== account.keyRef) return await useConnection(id, work)
      throw faultError('provider.keyMissing', { reason: 'lost' })
    })
  }
  return useConnection
}
