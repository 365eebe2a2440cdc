import { expect, it } from 'vitest'
import { aProviderAccount } from '../../../../tests/build/a-provider-account.ts'
import { createManualNetwork } from '../../../../tests/fakes/manual-network.ts'
import { createMemoryStore } from '../../../../tests/fakes/memory-store.ts'
import { createQuietLog } from '../../../../tests/fakes/quiet-log.ts'
import type { ModelId } from '../../../shared/model/ids.ts'
import type { TurnRoom } from './turns.ts'
import { followNetwork } from './follow-network.ts'

async function aRoom() {
  const store = createMemoryStore()
  const network = createManualNetwork()
  const far = aProviderAccount({ kind: 'openai-compatible', baseUrl: 'https://api.example.com' })
  const near = aProviderAccount({ kind: 'openai-compatible', baseUrl: 'http://127.0.0.1:8080' })
  await store.saveProviderAccount(far)
  await store.saveProviderAccount(near)
  const lost: { readonly reason: string; readonly accounts: readonly string[] }[] = []
  let wake = (): void => undefined
  const loseConnections: TurnRoom['loseConnections'] = async (reason, isLost = () => true) => {
    const accounts = [far, near].filter(({ id }) =>
      isLost({ providerId: id, modelId: 'm' as ModelId }),
    )
    lost.push({ reason, accounts: accounts.map(({ id }) => id) })
    wake()
  }
  const leave = followNetwork({ network, store, turns: { loseConnections }, log: createQuietLog() })
  const nextLoss = (): Promise<void> => new Promise((resolve) => (wake = resolve))
  return { network, far, lost, leave, nextLoss }
}

it('ends what comes over the open network, and nothing that is near', async () => {
  const { network, far, lost, nextLoss } = await aRoom()
  const loss = nextLoss()
  network.goOffline()
  await loss
  expect(lost).toEqual([{ reason: 'offline', accounts: [far.id] }])
})

it('ends it too when the network became another one, and not when it comes back', async () => {
  const { network, far, lost, nextLoss } = await aRoom()
  const loss = nextLoss()
  network.change()
  await loss
  expect(lost).toEqual([{ reason: 'changed', accounts: [far.id] }])
  const offline = nextLoss()
  network.goOffline()
  await offline
  network.goOnline()
  expect(lost).toHaveLength(2)
})

it('no longer follows once it was left', async () => {
  const { network, leave } = await aRoom()
  leave()
  expect(network.watchers()).toBe(0)
})
