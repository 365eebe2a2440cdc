import type { Message } from '../../../shared/model/message.ts'
import { integer, money } from '../../api/figures.ts'
import { words } from '../../words/words.ts'

interface AnswerCostProps {
  readonly answer: Message
  readonly isLatest: boolean
}

/** What one answer used and cost, as far as the provider told. */
export function AnswerCost({ answer, isLatest }: AnswerCostProps) {
  const { costMicroUsd, modelLabel } = answer
  return (
    <section aria-label={words('cost.thisAnswer')} className="mb-4">
      <div className="flex items-baseline gap-3">
        <p className="text-figure font-semibold tracking-tight tabular-nums">
          {costOf(costMicroUsd)}
        </p>
        <p className="min-w-0 flex-1 truncate text-end text-small text-ink-3">
          {whichAnswer(isLatest, modelLabel)}
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

function whichAnswer(isLatest: boolean, model: string | undefined): string {
  return model === undefined
    ? words(isLatest ? 'cost.latestAnswer' : 'cost.thisAnswerShort')
    : words(isLatest ? 'cost.latestAnswerOf' : 'cost.thisAnswerOf', { model })
}

function costOf(costMicroUsd: number | undefined): string {
  if (costMicroUsd === undefined) return words('cost.costUnknown')
  return costMicroUsd === 0 ? words('cost.freeAnswer') : money(costMicroUsd)
}

function factsOf({ usage, savedMicroUsd }: Message): readonly (readonly [string, string])[] {
  const tokens = [
    ['tokensSent', usage?.inputTokens],
    ['cacheRead', usage?.cachedInputTokens],
    ['cacheWritten', usage?.cacheWriteInputTokens],
    ['tokensOfAnswer', usage?.outputTokens],
    ['reasoning', usage?.reasoningTokens],
  ] as const
  const facts = tokens.flatMap(([name, count]) =>
    // Nothing read and an unknown count are told apart for what every request has, and only there.
    count === undefined || (count === 0 && !name.startsWith('tokens'))
      ? []
      : [[words(`cost.${name}`), integer(count)] as const],
  )
  if (facts.length === 0) return [[words('cost.tokens'), words('cost.notTold')]]
  return savedMicroUsd === undefined || savedMicroUsd === 0
    ? facts
    : [...facts, savingOf(savedMicroUsd)]
}

function savingOf(savedMicroUsd: number): readonly [string, string] {
  return savedMicroUsd > 0
    ? [words('cost.savedByCache'), money(savedMicroUsd)]
    : [words('cost.spentOnCache'), money(-savedMicroUsd)]
}
