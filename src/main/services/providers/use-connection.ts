import { faultError } from '../../../shared/errors/fault.ts'
import { keyState, needsKey } from '../../domain/provider/key-binding.ts'
import type { UseConnection } from '../../ports/chat-provider.ts'
import type { Store } from '../../ports/store.ts'
import type { Vault } from '../../ports/vault.ts'

/** Finds the account and its key, and refuses a key that was entered for another origin. */
export function createUseConnection(parts: {
  readonly store: Store
  readonly vault: Vault
}): UseConnection {
  return async (id, work) => {
    const accounts = await parts.store.listProviderAccounts()
    const account = accounts.find((candidate) => candidate.id === id)
    if (!account) throw faultError('provider.notFound', {})
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
      if (apiKey === undefined) throw faultError('provider.keyMissing', { reason: 'lost' })
      return await work(account, { ...address, apiKey })
    })
  }
}
