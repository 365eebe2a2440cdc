import { clsx } from 'clsx'
import type { UsageSummary } from '../../../shared/model/usage.ts'
import { money } from '../../api/figures.ts'
import { costWords, dayWords, shortDayWords } from './cost-words.ts'
import { words } from '../../words/words.ts'

/** What each of the last days cost, as bars; nothing while none did. */
export function DaysChart({ days }: Pick<UsageSummary, 'days'>) {
  const most = days.reduce(
    (found, day) => (day.total.costMicroUsd > (found?.total.costMicroUsd ?? 0) ? day : found),
    days[0],
  )
  if (!most || most.total.costMicroUsd === 0) return null
  const mostWords = words('cost.onDay', {
    cost: money(most.total.costMicroUsd),
    day: shortDayWords(most.day),
  })
  return (
    <figure className="mt-4">
      <figcaption className="mb-2 flex justify-between gap-3 text-small whitespace-nowrap text-ink-3">
        <span>{words('cost.lastDays', { count: days.length })}</span>
        <span>{words('cost.most', { most: mostWords })}</span>
      </figcaption>
      <div
        role="img"
        aria-label={words('cost.chart', { count: days.length, most: mostWords })}
        className="flex h-12 items-end gap-0.5"
      >
        {days.map(({ day, total }, index) => (
          <span
            key={day}
            title={words('common.named', { name: dayWords(day), text: costWords(total) })}
            style={{ height: `${heightOf(total.costMicroUsd, most.total.costMicroUsd)}%` }}
            className={clsx(
              'min-h-px flex-1 rounded-[1px]',
              total.costMicroUsd === 0 ? 'bg-line-2' : 'bg-accent',
              index < days.length - 1 && 'opacity-60',
            )}
          />
        ))}
      </div>
    </figure>
  )
}

/** A day that cost anything can be seen. */
function heightOf(costMicroUsd: number, mostMicroUsd: number): number {
  return costMicroUsd === 0 ? 0 : Math.max(6, (100 * costMicroUsd) / mostMicroUsd)
}
