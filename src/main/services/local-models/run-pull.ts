import { FaultError } from '../../../shared/errors/fault.ts'
import type { ProviderId } from '../../../shared/model/ids.ts'
import type { ModelPull, PullOutcome } from '../../../shared/model/local-model.ts'
import { rateOf, withSample, type PullSample } from '../../domain/local-models/pull-rate.ts'
import type { UseConnection } from '../../ports/chat-provider.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Ids } from '../../ports/ids.ts'
import type { LocalModelServers, PullEvent } from '../../ports/local-models.ts'
import type { Log } from '../../ports/log.ts'
import { serverOf } from './loaded-models.ts'

export interface PullParts {
  readonly servers: LocalModelServers
  readonly useConnection: UseConnection
  /** Reads the account's list of models anew. */
  readonly refreshModels: (id: ProviderId) => Promise<unknown>
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
}

/**
 * One pull from its beginning to its end, told step by step; the last step has the outcome. A
 * model that came is in the account's list by then. Never throws.
 */
export async function runPull(
  parts: PullParts,
  begun: ModelPull,
  signal: AbortSignal,
  onChange: (pull: ModelPull) => void,
): Promise<void> {
  let pull = begun
  let samples: readonly PullSample[] = []

  function take(event: Extract<PullEvent, { type: 'progress' }>): void {
    const { receivedBytes, phase, completedBytes, totalBytes } = event
    samples = withSample(samples, { atMs: parts.clock.monotonicMs(), receivedBytes })
    const bytesPerSecond = phase === 'downloading' ? rateOf(samples) : undefined
    const { bytesPerSecond: _, ...before } = pull
    const rate = bytesPerSecond === undefined ? {} : { bytesPerSecond }
    pull = { ...before, phase, completedBytes, totalBytes, ...rate }
    onChange(pull)
  }

  const outcome = await outcomeOf(parts, begun, signal, take)
  if (outcome.state === 'complete') {
    await parts.refreshModels(begun.providerId).catch((error: unknown) => {
      parts.log.error('pull.models-not-refreshed', error)
    })
  }
  const code = outcome.state === 'failed' ? outcome.fault.code : undefined
  parts.log.info('pull.ended', { state: outcome.state, code })
  const { bytesPerSecond: _, ...ended } = pull
  onChange({ ...ended, outcome })
}

async function outcomeOf(
  parts: PullParts,
  { providerId, modelId }: ModelPull,
  signal: AbortSignal,
  take: (event: Extract<PullEvent, { type: 'progress' }>) => void,
): Promise<PullOutcome> {
  try {
    return await parts.useConnection(providerId, async (account, connection) => {
      for await (const event of serverOf(parts.servers, account).pull(
        connection,
        modelId,
        signal,
      )) {
        if (event.type === 'ended') return event.outcome
        take(event)
      }
      throw new Error('a pull ended without saying so')
    })
  } catch (error) {
    if (error instanceof FaultError) return { state: 'failed', fault: error.fault }
    const incidentId = parts.ids.next()
    parts.log.error('pull.crashed', error, { incidentId })
    return { state: 'failed', fault: { code: 'app.internal', data: { incidentId } } }
  }
}
