import type { UsageTotal } from '../../../shared/model/usage.ts'
import { money, times } from '../../api/figures.ts'

/** A sum, and that it is not whole where some of it is unknown. Unknown is never told as 0. */
export function costWords(total: UsageTotal): string {
  const { requests, requestsOfUnknownCost, costMicroUsd } = total
  if (requests === 0) return 'nothing yet'
  if (requestsOfUnknownCost === requests) return 'unknown'
  if (requestsOfUnknownCost > 0) return `at least ${money(costMicroUsd)}`
  return costMicroUsd === 0 ? 'free' : money(costMicroUsd)
}

/** How much of a sum is unknown, in words; nothing when all of it is known. */
export function unknownWords(total: UsageTotal, unit: 'answer' | 'request'): string | undefined {
  const unknown = total.requestsOfUnknownCost
  return unknown === 0 ? undefined : `${times(unknown, unit)} of unknown cost`
}

/** `14 November 2026` of `2026-11-14`. */
export function dayWords(day: string): string {
  return dates.format(Date.parse(`${day}T00:00:00Z`))
}

/** `14 Nov` of `2026-11-14`. */
export function shortDayWords(day: string): string {
  return shortDates.format(Date.parse(`${day}T00:00:00Z`))
}

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

const shortDates = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
})
