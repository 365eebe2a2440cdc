import type { ProviderId } from '../../../shared/model/ids.ts'
import type { KeepAlive } from '../../../shared/model/provider.ts'
import type { AccountChanges } from './account-changes.ts'
import type { ProviderList } from './provider-list.ts'

/**
 * Says how long the account's server holds a model; `undefined` leaves it to the server.
 * @throws FaultError `provider.notFound`
 */
export async function setKeepAlive(
  parts: { readonly accountChanges: AccountChanges; readonly list: ProviderList },
  id: ProviderId,
  keepAlive: KeepAlive | undefined,
): Promise<void> {
  await parts.accountChanges.change(id, (account) => {
    const { keepAlive: _, ...rest } = account
    return { ...rest, ...(keepAlive !== undefined && { keepAlive }) }
  })
  parts.list.changed()
}
