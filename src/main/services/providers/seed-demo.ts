import type { ProviderId } from '../../../shared/model/ids.ts'
import type { ChatProviders } from '../../ports/chat-provider.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Ids } from '../../ports/ids.ts'
import type { SettingsPort } from '../../ports/settings.ts'
import type { Store } from '../../ports/store.ts'

/**
 * Puts the Demo account there at the first start, so that everything can be tried without a
 * key or a network. Once removed by the user it stays away.
 */
export async function seedDemo(parts: {
  readonly store: Store
  readonly settings: SettingsPort
  readonly providers: ChatProviders
  readonly clock: Clock
  readonly ids: Ids
}): Promise<void> {
  const { store, settings, clock, ids } = parts
  if (settings.read().demoSeeded) return
  const accounts = await store.listProviderAccounts()
  if (accounts.length === 0) {
    const models = await parts.providers.demo.listModels({}, new AbortController().signal)
    const id = ids.next() as ProviderId
    await store.saveProviderAccount({
      id,
      kind: 'demo',
      name: 'Demo',
      models,
      createdAt: clock.now(),
    })
    const first = models[0]
    if (first && !settings.read().defaultModel) {
      settings.update({ defaultModel: { providerId: id, modelId: first.id } })
    }
  }
  settings.update({ demoSeeded: true })
}
