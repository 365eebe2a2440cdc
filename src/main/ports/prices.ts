import type { ModelId } from '../../shared/model/ids.ts'
import type { ProviderAccount } from '../../shared/model/provider.ts'
import type { Usage } from '../../shared/model/usage.ts'

/** A model as a price list knows it. */
export interface PricedModel extends Pick<ProviderAccount, 'kind' | 'baseUrl'> {
  readonly modelId: ModelId
}

export interface Cost {
  /** Micro US dollars, rounded up. */
  readonly costMicroUsd: number
  /** What the prompt cache saved; negative where writing it cost more than reading it saved. */
  readonly savedMicroUsd: number
}

/**
 * A list of prices of a certain day.
 *
 * - Must never ask the network.
 * - Must never reject: what it can't tell is `undefined`.
 * - Must never give 0 for what it does not know; 0 is the price of what is free.
 * - Must load nothing before it is first asked, since the list is large.
 */
export interface Prices {
  /** The day of the list, as `2026-11-14`. */
  readonly asOf: string

  /**
   * What a request cost, or would cost; `undefined` when the price or the tokens are unknown.
   * Cache reads and writes that are not told count as none.
   * @param at milliseconds since the epoch; prices may change by date
   */
  readonly costOf: (model: PricedModel, usage: Usage, at: number) => Promise<Cost | undefined>

  /** The model's context window; `undefined` when the list does not know it. */
  readonly contextWindowTokens: (model: PricedModel) => Promise<number | undefined>
}
