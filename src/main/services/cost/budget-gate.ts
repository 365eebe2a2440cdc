import { faultError } from '../../../shared/errors/fault.ts'
import { addUsage } from '../../../shared/logic/cost.ts'
import { isFreeOfCharge } from '../../domain/provider/free-of-charge.ts'
import { createCalendar, dayAfter, firstOfMonth } from '../../domain/usage/calendar.ts'
import type { Admit } from '../../ports/admit.ts'
import type { Clock } from '../../ports/clock.ts'
import type { SettingsPort } from '../../ports/settings.ts'
import type { Store } from '../../ports/store.ts'

/**
 * Lets a request pass while the day and the month have money left. What is known to be spent
 * counts, of every try; what is unknown does not, and what still runs counts when it has ended.
 * Models that cost nothing always pass.
 */
export function createBudgetGate(parts: {
  readonly store: Pick<Store, 'sumUsage'>
  readonly settings: Pick<SettingsPort, 'read'>
  readonly clock: Clock
}): Admit {
  const { store, settings, clock } = parts
  return async (model) => {
    const { budgets } = settings.read()
    if (isFreeOfCharge(model)) return
    const { dayOf, startOf } = createCalendar(clock.timeZone())
    const today = dayOf(clock.now())
    const first = { day: today, month: firstOfMonth(today) }
    for (const period of ['day', 'month'] as const) {
      const limitMicroUsd = budgets[period].blockMicroUsd
      if (limitMicroUsd === undefined) continue
      const span = { fromMs: startOf(first[period]), untilMs: startOf(dayAfter(today, 1)) }
      const { costMicroUsd: spentMicroUsd } = addUsage(await store.sumUsage(span))
      if (spentMicroUsd >= limitMicroUsd) {
        throw faultError('turn.budgetReached', { period, limitMicroUsd, spentMicroUsd })
      }
    }
  }
}
