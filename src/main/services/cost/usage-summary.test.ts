import { describe, expect, it } from 'vitest'
import { createManualClock } from '../../../../tests/fakes/manual-clock.ts'
import { aModelUsage, aUsageTotal } from '../../../../tests/build/a-usage.ts'
import type { ModelUsage, UsageSummary } from '../../../shared/model/usage.ts'
import type { UsageSpan } from '../../ports/store.ts'
import { createUsageSummaries } from './usage-summary.ts'

const model = { providerId: 'p', modelId: 'm' }
const hourMs = 3_600_000

/** A ledger of requests, each of which cost so much. */
function aLedger() {
  const rows: { readonly atMs: number; readonly costMicroUsd: number }[] = []
  return {
    add: (atMs: number, costMicroUsd: number) => rows.push({ atMs, costMicroUsd }),
    sumUsage: async ({ fromMs, untilMs }: UsageSpan): Promise<readonly ModelUsage[]> => {
      const found = rows.filter(({ atMs }) => atMs >= fromMs && atMs < untilMs)
      if (found.length === 0) return []
      const costMicroUsd = found.reduce((sum, row) => sum + row.costMicroUsd, 0)
      return [aModelUsage(model, { requests: found.length, costMicroUsd })]
    },
  }
}

describe('the summary of what was used', () => {
  it('counts days and months as the user’s calendar does', async () => {
    // 1 November, 00:30 in Berlin; in London it is still October.
    const clock = createManualClock(Date.UTC(2026, 9, 31, 23, 30), 'Europe/Berlin')
    const store = aLedger()
    store.add(clock.now() - 10 * 60_000, 5)
    store.add(clock.now() - hourMs, 70)
    const summaries = createUsageSummaries({ store, clock, prices: { asOf: '2026-09-23' } })
    const watching = summaries.watch()
    const { value } = await watching.next()
    expect(value).toMatchObject({
      day: '2026-11-01',
      today: { costMicroUsd: 5 },
      thisMonth: { costMicroUsd: 5, requests: 1 },
      models: [{ modelId: 'm', costMicroUsd: 5 }],
      pricesAsOf: '2026-09-23',
    })
    const { days } = value as UsageSummary
    expect(days.map(({ day }) => day)).toEqual(
      expect.arrayContaining(['2026-10-02', '2026-10-25', '2026-11-01']),
    )
    expect(days).toHaveLength(31)
    expect(days.at(-2)).toEqual({
      day: '2026-10-31',
      total: aUsageTotal({ requests: 1, costMicroUsd: 70 }),
    })
    await watching.return(undefined)
  })

  it('is told again when the ledger has changed, and when a day begins', async () => {
    const clock = createManualClock(Date.UTC(2026, 10, 22, 22))
    const store = aLedger()
    const summaries = createUsageSummaries({ store, clock, prices: { asOf: '2026-09-23' } })
    const watching = summaries.watch()
    expect((await watching.next()).value?.today.costMicroUsd).toBe(0)
    store.add(clock.now(), 12)
    summaries.changed()
    expect((await watching.next()).value?.today.costMicroUsd).toBe(12)
    const tomorrow = watching.next()
    await new Promise((resolve) => setImmediate(resolve))
    clock.advance(2 * hourMs)
    expect((await tomorrow).value).toMatchObject({
      day: '2026-11-23',
      today: { costMicroUsd: 0 },
      thisMonth: { costMicroUsd: 12 },
    })
    await watching.return(undefined)
  })
})
