import { Gauge } from 'lucide-react'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import { money, times } from '../../api/figures.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { Button } from '../../ui/button.tsx'
import { budgetStanding, type BudgetStanding } from './budget-standing.ts'

interface BudgetNoticeProps {
  /** Whom the next message goes to. */
  readonly model: ModelRef | undefined
  readonly onChange: () => void
}

/** Said before sending: a budget is spent. Nothing while none is, or the model costs nothing. */
export function BudgetNotice({ model, onChange }: BudgetNoticeProps) {
  const { settings, usage, providers } = useLiminal()
  const budgets = useReady(settings)?.budgets
  const summary = useReady(usage)
  const provider = useReady(providers)?.find(({ account }) => account.id === model?.providerId)
  if (!budgets || !summary || provider?.account.kind === 'demo') return null
  const standing = budgetStanding(budgets, summary)
  if (!standing) return null
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-2.5 gap-y-2 rounded-card bg-warn-soft py-2 pr-2 pl-3 text-ink-2"
    >
      <Gauge size={16} strokeWidth={1.6} className="shrink-0 text-warn" aria-hidden />
      <p className="min-w-48 flex-1 select-text">{standingWords(standing)}</p>
      <Button onClick={onChange}>Change budgets</Button>
    </div>
  )
}

function standingWords(standing: BudgetStanding): string {
  const { level, period, unknown } = standing
  const spent = `${money(standing.spentMicroUsd)} was spent ${period === 'day' ? 'today' : 'this month'}`
  const limit = money(standing.limitMicroUsd)
  const rest = unknown > 0 ? ` Not counted: ${times(unknown, 'request')} of unknown cost.` : ''
  return level === 'warn'
    ? `${spent}; you wanted to be told at ${limit}.${rest}`
    : `${spent}; you allow ${limit}. Only models that cost nothing answer until the next ${period}.${rest}`
}
