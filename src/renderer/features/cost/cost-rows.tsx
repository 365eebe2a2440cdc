import type { UsageTotal } from '../../../shared/model/usage.ts'
import { money } from '../../api/figures.ts'
import { costWords, unknownWords } from './cost-words.ts'
import { words } from '../../words/words.ts'

export interface CostRow {
  readonly name: string
  readonly total: UsageTotal
  readonly unit: 'answer' | 'request'
}

interface CostRowsProps {
  readonly rows: readonly CostRow[]
  /** Of this month, by the prompt cache. */
  readonly savedMicroUsd: number
}

/** Sums, each with what of it is unknown. */
export function CostRows({ rows, savedMicroUsd }: CostRowsProps) {
  return (
    <dl aria-label={words('cost.costs')} className="grid">
      {rows.map(({ name, total, unit }) => (
        <Row key={name} name={name} value={costWords(total)} remark={unknownWords(total, unit)} />
      ))}
      {savedMicroUsd > 0 ? (
        <Row name={words('cost.savedThisMonth')} value={money(savedMicroUsd)} />
      ) : null}
    </dl>
  )
}

interface RowProps {
  readonly name: string
  readonly value: string
  readonly remark?: string | undefined
}

function Row({ name, value, remark }: RowProps) {
  return (
    <div className="flex items-baseline gap-3 border-b border-line py-1.5">
      <dt className="min-w-0 flex-1 text-ink-2">
        {name}
        {remark === undefined ? null : (
          <span className="block text-small text-ink-3">{remark}</span>
        )}
      </dt>
      <dd className="text-end tabular-nums">{value}</dd>
    </div>
  )
}
