import type { ChatProviders, UseConnection } from '../ports/chat-provider.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'
import type { Log } from '../ports/log.ts'
import type { KnownSecrets } from '../ports/known-secrets.ts'
import type { SettingsPort } from '../ports/settings.ts'
import type { Store } from '../ports/store.ts'
import type { Vault } from '../ports/vault.ts'
import {
  addProvider,
  refreshModels,
  removeProvider,
  testProvider,
  updateProvider,
} from '../services/providers/provider-accounts.ts'
import type { AccountChanges } from '../services/providers/account-changes.ts'
import { remindOfKeyLater } from '../services/providers/remind-of-key.ts'
import { dropNewKey, replaceKey, takeNewKey } from '../services/providers/replace-key.ts'
import type { ProviderList } from '../services/providers/provider-list.ts'
import type { ModelPulls } from '../services/local-models/model-pulls.ts'
import type { Implementer } from './implementer.ts'

export interface ProvidersApiParts {
  readonly store: Store
  readonly vault: Vault
  readonly secrets: KnownSecrets
  readonly chatProviders: ChatProviders
  readonly useConnection: UseConnection
  readonly clock: Clock
  readonly settings: SettingsPort
  readonly ids: Ids
  readonly log: Log
  readonly accountChanges: AccountChanges
  readonly providerList: ProviderList
  readonly modelPulls: ModelPulls
}

export function createProvidersApi(os: Implementer, parts: ProvidersApiParts) {
  const room = {
    ...parts,
    providers: parts.chatProviders,
    list: parts.providerList,
    accountRemoved: parts.modelPulls.forgetAccount,
  }
  return {
    watchList: os.providers.watchList.handler(({ signal }) => room.list.watch(signal)),
    add: os.providers.add.handler(({ input }) => addProvider(room, input)),
    update: os.providers.update.handler(({ input: { providerId, ...form } }) =>
      updateProvider(room, providerId, form),
    ),
    remove: os.providers.remove.handler(({ input }) => removeProvider(room, input.providerId)),
    test: os.providers.test.handler(async ({ input }) => ({
      models: await testProvider(room, input),
    })),
    refreshModels: os.providers.refreshModels.handler(async ({ input }) => ({
      models: await refreshModels(room, input.providerId),
    })),
    replaceKey: os.providers.replaceKey.handler(({ input }) =>
      replaceKey(room, input.providerId, input.apiKey),
    ),
    takeNewKey: os.providers.takeNewKey.handler(({ input }) =>
      takeNewKey(room, input.providerId, input),
    ),
    remindOfKeyLater: os.providers.remindOfKeyLater.handler(({ input }) =>
      remindOfKeyLater(room, input.providerId),
    ),
    dropNewKey: os.providers.dropNewKey.handler(({ input }) => dropNewKey(room, input.providerId)),
  }
}
