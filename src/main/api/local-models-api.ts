import type { UseConnection } from '../ports/chat-provider.ts'
import type { Clock } from '../ports/clock.ts'
import type { LocalModelServers } from '../ports/local-models.ts'
import { listLoaded, unloadModel } from '../services/local-models/loaded-models.ts'
import type { ModelPulls } from '../services/local-models/model-pulls.ts'
import type { AccountChanges } from '../services/providers/account-changes.ts'
import type { ProviderList } from '../services/providers/provider-list.ts'
import { setKeepAlive } from '../services/providers/set-keep-alive.ts'
import type { Implementer } from './implementer.ts'

export interface LocalModelsApiParts {
  readonly localModelServers: LocalModelServers
  readonly modelPulls: ModelPulls
  readonly useConnection: UseConnection
  readonly clock: Clock
  readonly accountChanges: AccountChanges
  readonly providerList: ProviderList
}

export function createLocalModelsApi(os: Implementer, parts: LocalModelsApiParts) {
  const {
    accountChanges,
    providerList: list,
    modelPulls: pulls,
    localModelServers: servers,
  } = parts
  const room = { ...parts, servers }
  const procedures = os.localModels
  return {
    loaded: procedures.loaded.handler(async ({ input }) => ({
      models: await listLoaded(room, input.providerId),
    })),
    unload: procedures.unload.handler(({ input }) =>
      unloadModel(room, input.providerId, input.modelId),
    ),
    setKeepAlive: procedures.setKeepAlive.handler(({ input }) =>
      setKeepAlive({ accountChanges, list }, input.providerId, input.keepAlive),
    ),
    pull: procedures.pull.handler(({ input }) => ({
      modelId: pulls.start(input.providerId, input.name),
    })),
    watchPulls: procedures.watchPulls.handler(({ signal }) => pulls.watch(signal)),
    stopPull: procedures.stopPull.handler(({ input }) =>
      pulls.stop(input.providerId, input.modelId),
    ),
    dismissPull: procedures.dismissPull.handler(({ input }) =>
      pulls.dismiss(input.providerId, input.modelId),
    ),
  }
}
