import { Gauge } from 'lucide-react'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import { money } from '../../api/figures.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { Button } from '../../ui/button.tsx'
import { budgetStanding, type BudgetStanding } from './budget-standing.ts'
import { sentences, words } from '../../words/words.ts'

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
      className="flex flex-wrap items-center gap-x-2.5 gap-y-2 rounded-card bg-warn-soft py-2 pe-2 ps-3 text-ink-2"
    >
      <Gauge size={16} strokeWidth={1.6} className="shrink-0 text-warn" aria-hidden />
      <p className="min-w-48 flex-1 select-text">{standingWords(standing)}</p>
      <Button onClick={onChange}>{words('cost.changeBudgets')}</Button>
    </div>
  )
}

function standingWords(standing: BudgetStanding): string {
  const { level, period, unknown } = standing
  const sums = { spent: money(standing.spentMicroUsd), limit: money(standing.limitMicroUsd) }
  return sentences(
    words(standingKeys[level][period], sums),
    unknown > 0 ? words('cost.notCounted', { count: unknown }) : undefined,
  )
}

const standingKeys = {
  warn: { day: 'cost.warnDay', month: 'cost.warnMonth' },
  block: { day: 'cost.blockDay', month: 'cost.blockMonth' },
} as const
