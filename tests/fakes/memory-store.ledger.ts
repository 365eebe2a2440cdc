import type { ModelRef } from '../../src/shared/model/model-info.ts'
import type { ModelUsage } from '../../src/shared/model/usage.ts'
import type { Store } from '../../src/main/ports/store.ts'
import type { LedgerRow, Memory } from './memory-store.memory.ts'

export function ledger(memory: Memory): Pick<Store, 'sumUsage' | 'readCalibration'> {
  return {
    sumUsage: async ({ fromMs, untilMs, conversationId }) => {
      const rows = memory.ledger.filter(
        (row) =>
          row.createdAt >= fromMs &&
          row.createdAt < untilMs &&
          (conversationId === undefined || row.conversationId === conversationId),
      )
      const ordered = rows.toSorted(
        (a, b) => a.createdAt - b.createdAt || (keyOf(a.model) < keyOf(b.model) ? -1 : 1),
      )
      return Object.values(Object.groupBy(ordered, ({ model }) => keyOf(model))).map((of = []) =>
        sumsOf(of),
      )
    },
    readCalibration: async ({ providerId, modelId }) => {
      const newest = memory.ledger
        .filter(({ model }) => model.providerId === providerId && model.modelId === modelId)
        .filter((row) => [row.usage?.inputTokens, row.estimatedInputTokens].every(Number.isInteger))
        .toSorted(newestFirst)
        .slice(0, 20)
      return {
        requests: newest.length,
        estimatedTokens: total(newest, ({ estimatedInputTokens }) => estimatedInputTokens),
        reportedTokens: total(newest, ({ usage }) => usage?.inputTokens),
      }
    },
  }
}

function newestFirst(a: LedgerRow, b: LedgerRow): number {
  if (a.createdAt !== b.createdAt) return b.createdAt - a.createdAt
  return a.turnId === b.turnId ? b.tryNumber - a.tryNumber : a.turnId < b.turnId ? 1 : -1
}

function sumsOf(rows: readonly LedgerRow[]): ModelUsage {
  const [first] = rows
  return {
    providerId: first?.model.providerId ?? '',
    modelId: first?.model.modelId ?? '',
    requests: rows.length,
    requestsOfUnknownCost: rows.filter(({ costMicroUsd }) => costMicroUsd === undefined).length,
    costMicroUsd: total(rows, ({ costMicroUsd }) => costMicroUsd),
    savedMicroUsd: total(rows, ({ savedMicroUsd }) => savedMicroUsd),
    inputTokens: total(rows, ({ usage }) => usage?.inputTokens),
    outputTokens: total(rows, ({ usage }) => usage?.outputTokens),
    cachedInputTokens: total(rows, ({ usage }) => usage?.cachedInputTokens),
  }
}

function total(rows: readonly LedgerRow[], figure: (row: LedgerRow) => number | undefined): number {
  return rows.reduce((sum, row) => sum + (figure(row) ?? 0), 0)
}

function keyOf({ providerId, modelId }: ModelRef): string {
  return `${providerId} ${modelId}`
}
