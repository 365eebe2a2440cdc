import type { UsageTotal } from '../../../shared/model/usage.ts'
import { money } from '../../api/figures.ts'
import { dateFormat } from '../../words/formats.ts'
import { words } from '../../words/words.ts'

/** A sum, and that it is not whole where some of it is unknown. Unknown is never told as 0. */
export function costWords(total: UsageTotal): string {
  const { requests, requestsOfUnknownCost, costMicroUsd } = total
  if (requests === 0) return words('cost.nothing')
  if (requestsOfUnknownCost === requests) return words('common.unknown')
  if (requestsOfUnknownCost > 0) return words('cost.atLeast', { cost: money(costMicroUsd) })
  return costMicroUsd === 0 ? words('cost.free') : money(costMicroUsd)
}

/** How much of a sum is unknown, in words; nothing when all of it is known. */
export function unknownWords(total: UsageTotal, unit: 'answer' | 'request'): string | undefined {
  const unknown = total.requestsOfUnknownCost
  if (unknown === 0) return undefined
  return words(unit === 'answer' ? 'cost.unknownAnswers' : 'cost.unknownRequests', {
    count: unknown,
  })
}

/** `14 November 2026` of `2026-11-14`. */
export function dayWords(day: string): string {
  return dateFormat(wholeDate).format(Date.parse(`${day}T00:00:00Z`))
}

/** `14 Nov` of `2026-11-14`. */
export function shortDayWords(day: string): string {
  return dateFormat(shortDate).format(Date.parse(`${day}T00:00:00Z`))
}

const wholeDate = { dateStyle: 'long', timeZone: 'UTC' } as const

const shortDate = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const
