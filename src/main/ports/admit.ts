import type { PricedModel } from './prices.ts'

/**
 * Asked before a turn is begun: whether a model may be asked at all.
 * @throws FaultError `turn.budgetReached`, and what the store throws
 */
export type Admit = (model: PricedModel) => Promise<void>
