import { faultError } from '../../../shared/errors/fault.ts'
import type { ModelId, ProviderId } from '../../../shared/model/ids.ts'
import type { LoadedModel } from '../../../shared/model/local-model.ts'
import type { ProviderAccount } from '../../../shared/model/provider.ts'
import type { UseConnection } from '../../ports/chat-provider.ts'
import type { Clock } from '../../ports/clock.ts'
import type { LocalModels, LocalModelServers } from '../../ports/local-models.ts'
import { withinTime } from '../within-time.ts'

interface Parts {
  readonly servers: LocalModelServers
  readonly useConnection: UseConnection
  readonly clock: Clock
}

/** @throws FaultError of the `provider.*` and `vault.*` families */
export async function listLoaded(parts: Parts, id: ProviderId): Promise<readonly LoadedModel[]> {
  return await parts.useConnection(id, (account, connection) =>
    withinTime(parts.clock, (signal) =>
      serverOf(parts.servers, account).listLoaded(connection, signal),
    ),
  )
}

/** @throws FaultError of the `provider.*` and `vault.*` families */
export async function unloadModel(parts: Parts, id: ProviderId, model: ModelId): Promise<void> {
  await parts.useConnection(id, (account, connection) =>
    withinTime(parts.clock, (signal) =>
      serverOf(parts.servers, account).unload(connection, model, signal),
    ),
  )
}

/** @throws FaultError `provider.endpointNotFound` for kinds without models of their own */
export function serverOf(servers: LocalModelServers, account: ProviderAccount): LocalModels {
  const server = servers[account.kind]
  if (!server) throw faultError('provider.endpointNotFound', {})
  return server
}
