import { describe, expect, it } from 'vitest'
import type { PricedModel, Prices } from '../../src/main/ports/prices.ts'
import type { ModelId } from '../../src/shared/model/ids.ts'
import type { PriceRow } from '../fakes/price-table.ts'

export interface PricesUnderTest {
  readonly prices: Prices
  /** A model that the list knows, and what it costs. */
  readonly model: PricedModel
  readonly row: Required<PriceRow>
}

const at = Date.UTC(2026, 9, 1)

/** What every list of prices must do. */
export function describePrices(name: string, open: () => PricesUnderTest): void {
  describe(`${name} as a list of prices`, () => {
    it('says of which day it is', () => {
      const { asOf } = open().prices
      expect(new Date(asOf).toISOString().slice(0, 10)).toBe(asOf)
    })

    it('counts input and output, to the micro dollar', async () => {
      const { prices, model, row } = open()
      const usage = { inputTokens: 12_000, outputTokens: 3_000 }
      expect(await prices.costOf(model, usage, at)).toEqual({
        costMicroUsd: Math.ceil(12_000 * row.input + 3_000 * row.output),
        savedMicroUsd: 0,
      })
    })

    it('rounds up, and never to nothing', async () => {
      const { prices, model } = open()
      const cost = await prices.costOf(model, { inputTokens: 1, outputTokens: 0 }, at)
      expect(cost?.costMicroUsd).toBeGreaterThanOrEqual(1)
      expect(cost?.costMicroUsd).toBe(Math.ceil(cost?.costMicroUsd ?? 0.5))
    })

    it('counts what was read from the cache and what was written to it at their own prices', async () => {
      const { prices, model, row } = open()
      const whole = { inputTokens: 10_000, outputTokens: 1_000 }
      const read = { ...whole, cachedInputTokens: 8_000 }
      expect(await prices.costOf(model, read, at)).toEqual({
        costMicroUsd: Math.ceil(2_000 * row.input + 8_000 * row.cachedInput + 1_000 * row.output),
        savedMicroUsd: Math.round(8_000 * (row.input - row.cachedInput)),
      })
      const written = { ...whole, cacheWriteInputTokens: 8_000 }
      expect(await prices.costOf(model, written, at)).toEqual({
        costMicroUsd: Math.ceil(2_000 * row.input + 8_000 * row.cacheWrite + 1_000 * row.output),
        savedMicroUsd: Math.round(8_000 * (row.input - row.cacheWrite)),
      })
    })

    it('takes reasoning for the output that it is part of', async () => {
      const { prices, model } = open()
      const usage = { inputTokens: 100, outputTokens: 900 }
      expect(await prices.costOf(model, { ...usage, reasoningTokens: 800 }, at)).toEqual(
        await prices.costOf(model, usage, at),
      )
    })

    it('says nothing, and not 0, where the model or the tokens are unknown', async () => {
      const { prices, model } = open()
      const usage = { inputTokens: 100, outputTokens: 100 }
      const stranger = { ...model, modelId: 'a-model-of-nobody' as ModelId }
      expect(await prices.costOf(stranger, usage, at)).toBeUndefined()
      expect(await prices.contextWindowTokens(stranger)).toBeUndefined()
      expect(await prices.costOf(model, {}, at)).toBeUndefined()
      expect(await prices.costOf(model, { inputTokens: 100 }, at)).toBeUndefined()
      expect(await prices.costOf(model, { outputTokens: 100 }, at)).toBeUndefined()
    })

    it('does not fail at tokens that can’t be', async () => {
      const { prices, model } = open()
      const usage = { inputTokens: 10, outputTokens: 1, cachedInputTokens: 11 }
      expect(await prices.costOf(model, usage, at)).toBeUndefined()
    })

    it('knows the context window', async () => {
      const { prices, model, row } = open()
      expect(await prices.contextWindowTokens(model)).toBe(row.contextWindowTokens)
    })
  })
}
