import { useEffect, useRef, useState } from 'react'
import type { ProviderView } from '../../../shared/contract/providers.ts'
import type { Fault } from '../../../shared/errors/fault.ts'
import type { ProviderId } from '../../../shared/model/ids.ts'
import { faultFromError } from '../../api/fault-from-error.ts'
import { useLiminal } from '../../api/liminal-context.ts'

export type ModelListFaults = ReadonlyMap<ProviderId, Fault>

/**
 * Asks each endpoint for its models when the picker opens: once while the window lives, and
 * again where it failed. The kept lists are shown meanwhile.
 */
export function useModelRefresh(
  providers: readonly ProviderView[],
  isWanted: boolean,
): ModelListFaults {
  const { client } = useLiminal()
  const asked = useRef(new Set<ProviderId>())
  const [faults, setFaults] = useState<ModelListFaults>(new Map())

  useEffect(() => {
    if (!isWanted) return
    for (const { account, key } of providers) {
      // Without a key only a server on this machine may answer; those kinds have it.
      const canAnswer =
        key.present || account.kind === 'openai-compatible' || account.kind === 'ollama'
      if (account.kind === 'demo' || !canAnswer || asked.current.has(account.id)) continue
      asked.current.add(account.id)
      client.providers.refreshModels({ providerId: account.id }).then(
        () => setFaults((before) => without(before, account.id)),
        (error: unknown) => {
          setFaults((before) => new Map(before).set(account.id, faultFromError(error)))
        },
      )
    }
    return undefined
  }, [client, providers, isWanted])

  useEffect(() => {
    // Closing the picker makes the failed ones due again.
    if (!isWanted) for (const id of faults.keys()) asked.current.delete(id)
  }, [isWanted, faults])

  return faults
}

function without(faults: ModelListFaults, id: ProviderId): ModelListFaults {
  const rest = new Map(faults)
  rest.delete(id)
  return rest
}
