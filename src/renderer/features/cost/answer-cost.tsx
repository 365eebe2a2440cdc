import type { Message } from '../../../shared/model/message.ts'
import { integer, money } from '../../api/figures.ts'

interface AnswerCostProps {
  readonly answer: Message
  readonly isLatest: boolean
}

/** What one answer used and cost, as far as the provider told. */
export function AnswerCost({ answer, isLatest }: AnswerCostProps) {
  const { costMicroUsd, modelLabel } = answer
  return (
    <section aria-label="This answer" className="mb-4">
      <div className="flex items-baseline gap-3">
        <p className="text-[20px] font-semibold tracking-tight tabular-nums">
          {costOf(costMicroUsd)}
        </p>
        <p className="min-w-0 flex-1 truncate text-right text-small text-ink-3">
          {isLatest ? 'latest answer' : 'this answer'}
          {modelLabel === undefined ? '' : ` · ${modelLabel}`}
        </p>
      </div>
      <dl className="mt-2 grid gap-1">
        {factsOf(answer).map(([name, value]) => (
          <div key={name} className="flex gap-3">
            <dt className="flex-1 text-ink-3">{name}</dt>
            <dd className="tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function costOf(costMicroUsd: number | undefined): string {
  if (costMicroUsd === undefined) return 'Cost unknown'
  return costMicroUsd === 0 ? 'Free' : money(costMicroUsd)
}

function factsOf({ usage, savedMicroUsd }: Message): readonly (readonly [string, string])[] {
  const tokens: readonly (readonly [string, number | undefined])[] = [
    ['Tokens sent', usage?.inputTokens],
    ['Read from the cache', usage?.cachedInputTokens],
    ['Written to the cache', usage?.cacheWriteInputTokens],
    ['Tokens of the answer', usage?.outputTokens],
    ['Of them reasoning', usage?.reasoningTokens],
  ]
  const facts = tokens.flatMap(([name, count]) =>
    // Nothing read and an unknown count are told apart for what every request has, and only there.
    count === undefined || (count === 0 && !name.startsWith('Tokens'))
      ? []
      : [[name, integer(count)] as const],
  )
  if (facts.length === 0) return [['Tokens', 'not told by the provider']]
  return savedMicroUsd === undefined || savedMicroUsd === 0
    ? facts
    : [...facts, savingOf(savedMicroUsd)]
}

function savingOf(savedMicroUsd: number): readonly [string, string] {
  return savedMicroUsd > 0
    ? ['Saved by the cache', money(savedMicroUsd)]
    : ['Spent on filling the cache', money(-savedMicroUsd)]
}
