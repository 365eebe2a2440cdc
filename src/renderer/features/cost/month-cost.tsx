import { roundMoney } from '../../api/figures.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { words } from '../../words/words.ts'

/** `$4.12 this month`, which opens what it is made of; nothing while nothing was spent. */
export function MonthCost({ onOpen }: { readonly onOpen: () => void }) {
  const month = useReady(useLiminal().usage)?.thisMonth
  if (!month || month.costMicroUsd === 0) return null
  const isWhole = month.requestsOfUnknownCost === 0
  return (
    <button
      type="button"
      onClick={onOpen}
      title={words(isWhole ? 'cost.show' : 'cost.showSomeUnknown')}
      className="min-h-[1.5rem] ms-6 max-w-full truncate rounded-control text-ink-3 tabular-nums hover:text-ink"
    >
      {words(isWhole ? 'cost.inMonth' : 'cost.inMonthAtLeast', {
        cost: roundMoney(month.costMicroUsd),
      })}
    </button>
  )
}
