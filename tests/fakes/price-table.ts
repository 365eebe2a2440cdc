import type { Cost, PricedModel, Prices } from '../../src/main/ports/prices.ts'
import type { Usage } from '../../src/shared/model/usage.ts'

/** US dollars for a million tokens. */
export interface PriceRow {
  readonly input: number
  readonly cachedInput: number
  readonly cacheWrite: number
  readonly output: number
  readonly contextWindowTokens?: number
}

/** A price list that a test writes, by the models' ids. */
export function createPriceTable(rows: Readonly<Record<string, PriceRow>>): Prices {
  const rowOf = ({ modelId }: PricedModel): PriceRow | undefined => rows[modelId]
  return {
    asOf: '2026-11-22',
    costOf: async (model, usage) => {
      const row = rowOf(model)
      return row && costFrom(row, usage)
    },
    contextWindowTokens: async (model) => rowOf(model)?.contextWindowTokens,
  }
}

function costFrom(row: PriceRow, usage: Usage): Cost | undefined {
  const { inputTokens, outputTokens, cachedInputTokens = 0, cacheWriteInputTokens = 0 } = usage
  if (inputTokens === undefined || outputTokens === undefined) return undefined
  const plain = inputTokens - cachedInputTokens - cacheWriteInputTokens
  if (plain < 0) return undefined
  const cached = cachedInputTokens * row.cachedInput + cacheWriteInputTokens * row.cacheWrite
  const costMicroUsd = Math.ceil(plain * row.input + cached + outputTokens * row.output)
  const without = Math.ceil(inputTokens * row.input + outputTokens * row.output)
  return { costMicroUsd, savedMicroUsd: without - costMicroUsd }
}
