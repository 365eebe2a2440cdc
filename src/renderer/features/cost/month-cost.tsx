import type { UsageTotal } from '../../../shared/model/usage.ts'
import { roundMoney } from '../../api/figures.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'

/** What was spent this month, if anything was. */
export function useMonthCost(): UsageTotal | undefined {
  const month = useReady(useLiminal().usage)?.thisMonth
  return month === undefined || month.costMicroUsd === 0 ? undefined : month
}

/** `$4.12 this month`, which opens what it is made of; nothing while nothing was spent. */
export function MonthCost({ onOpen }: { readonly onOpen: () => void }) {
  const month = useMonthCost()
  if (!month) return null
  const isWhole = month.requestsOfUnknownCost === 0
  return (
    <button
      type="button"
      onClick={onOpen}
      title={isWhole ? 'Show costs' : 'Show costs; some of them are unknown'}
      className="shrink-0 rounded-control px-1 py-1 whitespace-nowrap text-ink-3 tabular-nums hover:text-ink"
    >
      {isWhole ? '' : '≥ '}
      {roundMoney(month.costMicroUsd)} this month
    </button>
  )
}
