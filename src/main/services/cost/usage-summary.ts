import { addUsage } from '../../../shared/logic/cost.ts'
import type { UsageSummary } from '../../../shared/model/usage.ts'
import { createCalendar, dayAfter, firstOfMonth } from '../../domain/usage/calendar.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Prices } from '../../ports/prices.ts'
import type { Store } from '../../ports/store.ts'
import { createBroadcast } from '../broadcast.ts'

/** What was used lately, and the telling of its changes. */
export interface UsageSummaries {
  /** As it is now, then again after each change and at the beginning of each day. */
  readonly watch: (signal?: AbortSignal) => AsyncGenerator<UsageSummary>
  /** To be called when the ledger has new rows. */
  readonly changed: () => void
}

interface SummaryParts {
  readonly store: Pick<Store, 'sumUsage'>
  readonly clock: Clock
  readonly prices: Pick<Prices, 'asOf'>
}

const shownDays = 31

export function createUsageSummaries(parts: SummaryParts): UsageSummaries {
  const { clock } = parts
  const changes = createBroadcast<'changed'>()
  return {
    changed: () => changes.publish('changed'),
    watch: async function* watch(signal) {
      const following = changes.subscribe(signal)
      let cancelMidnight = ringAtMidnight(clock, () => changes.publish('changed'))
      try {
        yield await summarize(parts)
        for await (const _ of following) {
          cancelMidnight()
          cancelMidnight = ringAtMidnight(clock, () => changes.publish('changed'))
          yield await summarize(parts)
        }
      } finally {
        cancelMidnight()
        await following.return(undefined)
      }
    },
  }
}

async function summarize({ store, clock, prices }: SummaryParts): Promise<UsageSummary> {
  const { dayOf, startOf } = createCalendar(clock.timeZone())
  const today = dayOf(clock.now())
  const sum = (from: string, after: string) =>
    store.sumUsage({ fromMs: startOf(from), untilMs: startOf(after) })
  const tomorrow = dayAfter(today, 1)
  const days = Array.from({ length: shownDays }, (_, index) =>
    dayAfter(today, index + 1 - shownDays),
  )
  const [models, ...ofDays] = await Promise.all([
    sum(firstOfMonth(today), tomorrow),
    ...days.map((day) => sum(day, dayAfter(day, 1))),
  ])
  return {
    day: today,
    today: addUsage(ofDays.at(-1) ?? []),
    thisMonth: addUsage(models),
    models: models.toSorted((a, b) => b.costMicroUsd - a.costMicroUsd),
    days: days.map((day, index) => ({ day, total: addUsage(ofDays[index] ?? []) })),
    pricesAsOf: prices.asOf,
  }
}

function ringAtMidnight(clock: Clock, ring: () => void): () => void {
  const { dayOf, startOf } = createCalendar(clock.timeZone())
  const now = clock.now()
  return clock.after(startOf(dayAfter(dayOf(now), 1)) - now, ring)
}
