import { isRemote } from '../../domain/provider/reach.ts'
import type { Log } from '../../ports/log.ts'
import type { Network } from '../../ports/network.ts'
import type { Store } from '../../ports/store.ts'
import type { TurnRoom } from './turns.ts'

/**
 * Ends the streams that a change of the network cut off as it happens: the system would tell of
 * a dead connection only after minutes. Gives the way to stop that.
 */
export function followNetwork(parts: {
  readonly network: Network
  readonly store: Store
  readonly turns: Pick<TurnRoom, 'loseConnections'>
  readonly log: Log
}): () => void {
  const { network, store, turns, log } = parts
  return network.watch((change) => {
    log.info('network.change', { change })
    if (change === 'online') return
    endCutOff(change).catch((error: unknown) => log.error('network.turns-not-ended', error))
  })

  async function endCutOff(reason: 'offline' | 'changed'): Promise<void> {
    const accounts = await store.listProviderAccounts()
    const remote = new Set(accounts.filter(isRemote).map(({ id }) => id))
    await turns.loseConnections(reason, ({ providerId }) => remote.has(providerId))
  }
}
