import type * as PriceList from '@pydantic/genai-prices'
import type { ModelPrice, PriceCalculation, Usage as PricedUsage } from '@pydantic/genai-prices'
import type { Usage } from '../../../shared/model/usage.ts'
import type { Cost, PricedModel, Prices } from '../../ports/prices.ts'
import type { Log } from '../../ports/log.ts'
import { vendorOf } from './vendor-of.ts'

/**
 * The prices that `@pydantic/genai-prices` was published with. Its updater, which would ask the
 * network, is never called; a new version of the package is how the prices become newer.
 */
export const priceListVersion = '0.1.8'

/**
 * The day on which that version came out. The list itself bears none: the youngest prices in
 * 0.1.8 are those of 22 September 2026.
 */
export const priceListDay = '2026-09-23'

export function createGenaiPrices({ log }: { readonly log: Log }): Prices {
  let loading: Promise<typeof PriceList> | undefined

  async function look(
    model: PricedModel,
    usage: PricedUsage,
    at?: number,
  ): Promise<PriceCalculation | undefined> {
    try {
      // 800 KB of table, 40 ms to load: no part of the start.
      loading ??= import('@pydantic/genai-prices')
      const { calcPrice, findProvider } = await loading
      const vendor = vendorOf(model, (url) => findProvider({ providerApiUrl: url })?.id)
      if (!vendor) return undefined
      const modelId = model.modelId.replace(/^models\//, '')
      const timestamp = at === undefined ? undefined : { timestamp: new Date(at) }
      return calcPrice(usage, modelId, { providerId: vendor, ...timestamp }) ?? undefined
    } catch (error) {
      // It throws at usage that can't be, such as more tokens read from the cache than came in.
      log.warn('prices.not-told', { model: model.modelId, reason: String(error) })
      return undefined
    }
  }

  return {
    asOf: priceListDay,
    costOf: async (model, usage, at) => {
      const { inputTokens, outputTokens } = usage
      if (inputTokens === undefined || outputTokens === undefined) return undefined
      const uncached = { input_tokens: inputTokens, output_tokens: outputTokens }
      const paid = await look(model, { ...uncached, ...cacheUse(usage) }, at)
      if (!paid || !isPriced(paid)) return undefined
      const without = await look(model, uncached, at)
      return without && costFrom(paid, without)
    },
    contextWindowTokens: async (model) => {
      const found = await look(model, { input_tokens: 0, output_tokens: 0 })
      return found?.model.context_window
    },
  }
}

function cacheUse({ cachedInputTokens = 0, cacheWriteInputTokens = 0 }: Usage): PricedUsage {
  return { cache_read_tokens: cachedInputTokens, cache_write_tokens: cacheWriteInputTokens }
}

function costFrom(paid: PriceCalculation, without: PriceCalculation): Cost {
  const costMicroUsd = microUsd(paid.total_price)
  return { costMicroUsd, savedMicroUsd: microUsd(without.total_price) - costMicroUsd }
}

/** Rounded up, but not for what is only the inexactness of binary fractions. */
function microUsd(usd: number): number {
  return Math.ceil(Number((usd * 1_000_000).toFixed(6)))
}

/**
 * The list counts what it has no price for as 0. OpenRouter's `:free` models have none since they
 * cost nothing; anything else without one is a model of another trade, paid by the hour or image.
 */
function isPriced({ model, model_price: price }: PriceCalculation): boolean {
  return (
    model.id.endsWith(':free') || (hasPrice(price, 'input_mtok') && hasPrice(price, 'output_mtok'))
  )
}

function hasPrice(price: ModelPrice, key: string): boolean {
  return price[key] !== undefined
}
