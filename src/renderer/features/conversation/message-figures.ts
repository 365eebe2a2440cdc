import type { Message } from '../../../shared/model/message.ts'
import { integer, money, times } from '../../api/figures.ts'

/** What is known of an answer's speed, size and cost; what is unknown is left out, never 0. */
export function messageFigures(message: Message): string {
  const { timeToFirstTokenMs, usage, costMicroUsd, leftOutMessages } = message
  return [
    timeToFirstTokenMs === undefined ? undefined : `${spanOf(timeToFirstTokenMs)} to first word`,
    leftOutMessages ? `${times(leftOutMessages, 'message')} left out` : undefined,
    usage?.outputTokens === undefined ? undefined : times(usage.outputTokens, 'token'),
    costMicroUsd === undefined || costMicroUsd === 0 ? undefined : money(costMicroUsd),
  ]
    .filter((figure) => figure !== undefined)
    .join(' · ')
}

/** The same at length: what was sent and came, what the cache did, and what is unknown. */
export function figuresInDetail({ usage, costMicroUsd, savedMicroUsd = 0 }: Message): string {
  return [
    sentWords(usage),
    usage?.outputTokens === undefined ? undefined : answerWords(usage),
    costWords(costMicroUsd),
    savedMicroUsd > 0 ? `${money(savedMicroUsd)} saved by the cache` : undefined,
  ]
    .filter((figure) => figure !== undefined)
    .join('\n')
}

type Tokens = Message['usage']

function sentWords(usage: Tokens): string | undefined {
  if (usage?.inputTokens === undefined) return undefined
  const { inputTokens, cachedInputTokens = 0 } = usage
  const cached = cachedInputTokens > 0 ? `, ${integer(cachedInputTokens)} read from the cache` : ''
  return `${times(inputTokens, 'token')} sent${cached}`
}

function answerWords({ outputTokens = 0, reasoningTokens = 0 }: NonNullable<Tokens>): string {
  const reasoning = reasoningTokens > 0 ? `, ${integer(reasoningTokens)} of them reasoning` : ''
  return `${times(outputTokens, 'token')} of the answer${reasoning}`
}

function costWords(costMicroUsd: number | undefined): string {
  if (costMicroUsd === undefined) return 'Cost unknown'
  return costMicroUsd === 0 ? 'Free of charge' : money(costMicroUsd)
}

function spanOf(durationMs: number): string {
  return durationMs < 950 ? `${Math.round(durationMs)} ms` : `${(durationMs / 1000).toFixed(1)} s`
}
