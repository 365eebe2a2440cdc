import type { ModelRef } from '../../../shared/model/model-info.ts'
import type { ProviderAccount } from '../../../shared/model/provider.ts'
import type { Outcome, StreamEvent } from '../../../shared/model/turn-event.ts'
import type { Usage } from '../../../shared/model/usage.ts'
import { wasTurnedAway } from '../../domain/turn/turned-away.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Cost, Prices } from '../../ports/prices.ts'
import type { LedgerEntry } from '../../ports/store.ts'

interface RequestFacts {
  readonly account: ProviderAccount
  readonly model: ModelRef
  readonly tryNumber: number
  readonly estimatedInputTokens: number | undefined
}

/** The ledger's row of a request that is being made. */
export interface OpenLedgerEntry {
  /** Takes from each event what it tells of time and tokens. */
  readonly note: (event: StreamEvent) => void
  readonly close: (outcome: Outcome) => Promise<LedgerEntry>
}

export function openLedgerEntry(
  { clock, prices }: { readonly clock: Clock; readonly prices: Prices },
  { account, model, tryNumber, estimatedInputTokens }: RequestFacts,
): OpenLedgerEntry {
  const startedMs = clock.monotonicMs()
  let firstTokenMs: number | undefined
  let usage: Usage | undefined

  return {
    note: (event) => {
      if (event.type === 'part.delta') firstTokenMs ??= clock.monotonicMs()
      if (event.type === 'usage') usage = { ...usage, ...event.usage }
    },
    close: async (outcome) => {
      const durationMs = Math.round(clock.monotonicMs() - startedMs)
      const priced = { ...account, modelId: model.modelId }
      const cost =
        !usage && wasTurnedAway(outcome)
          ? nothing
          : await prices.costOf(priced, usage ?? {}, clock.now())
      return {
        tryNumber,
        model,
        state: outcome.state,
        durationMs,
        ...(usage && { usage }),
        ...cost,
        ...(estimatedInputTokens !== undefined && { estimatedInputTokens }),
        ...(firstTokenMs !== undefined && {
          timeToFirstTokenMs: Math.round(firstTokenMs - startedMs),
        }),
      }
    },
  }
}

/** What a request costs that nobody worked on. */
export const nothing: Cost = { costMicroUsd: 0, savedMicroUsd: 0 }
