import { isRemote } from '../../domain/provider/reach.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import type { OutboxRoom } from './outbox-room.ts'

/** Whether a model can't be reached because the machine is offline. */
export async function isCutOff(
  { store, network }: Pick<OutboxRoom, 'store' | 'network'>,
  { providerId }: ModelRef,
): Promise<boolean> {
  if (network.isOnline()) return false
  const accounts = await store.listProviderAccounts()
  return accounts.some((account) => account.id === providerId && isRemote(account))
}
