import { isFreeOfCharge } from '../../domain/provider/free-of-charge.ts'
import type { Prices } from '../../ports/prices.ts'

/** A list of prices, and beside it what is known without one: that some models cost nothing. */
export function createKnownPrices(list: Prices): Prices {
  return {
    ...list,
    costOf: async (model, usage, at) =>
      isFreeOfCharge(model)
        ? { costMicroUsd: 0, savedMicroUsd: 0 }
        : await list.costOf(model, usage, at),
  }
}
