import { faultError } from '../../../shared/errors/fault.ts'
import type { ModelId, ProviderId } from '../../../shared/model/ids.ts'
import type { LoadedModel } from '../../../shared/model/local-model.ts'
import type { ProviderAccount } from '../../../shared/model/provider.ts'
import type { UseConnection } from '../../ports/chat-provider.ts'
import type { Clock } from '../../ports/clock.ts'
import type { LocalModels, LocalModelServers } from '../../ports/local-models.ts'

interface Parts {
  readonly servers: LocalModelServers
  readonly useConnection: UseConnection
  readonly clock: Clock
}

/** A server on a machine of the user answers these from its memory. */
const withinMs = 15_000

/** @throws FaultError of the `provider.*` and `vault.*` families */
export async function listLoaded(parts: Parts, id: ProviderId): Promise<readonly LoadedModel[]> {
  return await parts.useConnection(id, (account, connection) =>
    withLimit(parts.clock, (signal) =>
      serverOf(parts.servers, account).listLoaded(connection, signal),
    ),
  )
}

/** @throws FaultError of the `provider.*` and `vault.*` families */
export async function unloadModel(parts: Parts, id: ProviderId, model: ModelId): Promise<void> {
  await parts.useConnection(id, (account, connection) =>
    withLimit(parts.clock, (signal) =>
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

async function withLimit<T>(clock: Clock, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const limit = new AbortController()
  const cancel = clock.after(withinMs, () => limit.abort())
  try {
    return await work(limit.signal)
  } catch (error) {
    if (!limit.signal.aborted) throw error
    throw faultError('provider.network', { reason: 'timeout' }, error)
  } finally {
    cancel()
  }
}
