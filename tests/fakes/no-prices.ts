import type { Prices } from '../../src/main/ports/prices.ts'

/** A list of prices without a price. */
export const noPrices: Prices = {
  asOf: '2026-11-22',
  costOf: () => Promise.resolve(undefined),
  contextWindowTokens: () => Promise.resolve(undefined),
}
