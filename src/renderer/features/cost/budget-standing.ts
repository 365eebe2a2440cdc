import type { Budgets } from '../../../shared/model/settings.ts'
import type { UsageSummary } from '../../../shared/model/usage.ts'

export interface BudgetStanding {
  readonly level: 'warn' | 'block'
  readonly period: 'day' | 'month'
  readonly limitMicroUsd: number
  readonly spentMicroUsd: number
  /** Requests of the period that are not in what was spent. */
  readonly unknown: number
}

/** The budget that is spent, the one that blocks before the one that warns. */
export function budgetStanding(
  budgets: Budgets,
  { today, thisMonth }: Pick<UsageSummary, 'today' | 'thisMonth'>,
): BudgetStanding | undefined {
  const spent = { day: today, month: thisMonth }
  for (const level of ['block', 'warn'] as const) {
    for (const period of ['month', 'day'] as const) {
      const limitMicroUsd = budgets[period][`${level}MicroUsd`]
      const { costMicroUsd: spentMicroUsd, requestsOfUnknownCost: unknown } = spent[period]
      if (limitMicroUsd !== undefined && spentMicroUsd >= limitMicroUsd) {
        return { level, period, limitMicroUsd, spentMicroUsd, unknown }
      }
    }
  }
  return undefined
}
