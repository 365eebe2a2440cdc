import { faultError } from '../../../shared/errors/fault.ts'
import type { ProviderId } from '../../../shared/model/ids.ts'
import type { KeepAlive } from '../../../shared/model/provider.ts'
import type { Store } from '../../ports/store.ts'
import type { ProviderList } from './provider-list.ts'

/**
 * Says how long the account's server holds a model; `undefined` leaves it to the server.
 * @throws FaultError `provider.notFound`
 */
export async function setKeepAlive(
  { store, list }: { readonly store: Store; readonly list: ProviderList },
  id: ProviderId,
  keepAlive: KeepAlive | undefined,
): Promise<void> {
  const account = (await store.listProviderAccounts()).find((candidate) => candidate.id === id)
  if (!account) throw faultError('provider.notFound', {})
  const { keepAlive: _, ...rest } = account
  await store.saveProviderAccount({ ...rest, ...(keepAlive !== undefined && { keepAlive }) })
  list.changed()
}
