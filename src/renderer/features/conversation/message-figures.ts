import type { Message } from '../../../shared/model/message.ts'
import { integer, money, times } from '../../api/figures.ts'
import { listed, words } from '../../words/words.ts'

/** What is known of an answer's speed, size and cost; what is unknown is left out, never 0. */
export function messageFigures(message: Message): string {
  const { timeToFirstTokenMs, usage, costMicroUsd, leftOutMessages } = message
  return [
    timeToFirstTokenMs === undefined
      ? undefined
      : words('conversation.toFirstWord', { span: spanOf(timeToFirstTokenMs) }),
    leftOutMessages ? words('conversation.leftOutMessages', { count: leftOutMessages }) : undefined,
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
    savedMicroUsd > 0
      ? words('conversation.savedByCache', { cost: money(savedMicroUsd) })
      : undefined,
  ]
    .filter((figure) => figure !== undefined)
    .join('\n')
}

type Tokens = Message['usage']

function sentWords(usage: Tokens): string | undefined {
  if (usage?.inputTokens === undefined) return undefined
  const { inputTokens, cachedInputTokens = 0 } = usage
  const sent = words('conversation.sentTokens', { count: inputTokens })
  if (cachedInputTokens === 0) return sent
  return listed([sent, words('conversation.readFromCache', { tokens: integer(cachedInputTokens) })])
}

function answerWords({ outputTokens = 0, reasoningTokens = 0 }: NonNullable<Tokens>): string {
  const answer = words('conversation.answerTokens', { count: outputTokens })
  if (reasoningTokens === 0) return answer
  return listed([
    answer,
    words('conversation.ofThemReasoning', { tokens: integer(reasoningTokens) }),
  ])
}

function costWords(costMicroUsd: number | undefined): string {
  if (costMicroUsd === undefined) return words('conversation.costUnknown')
  return costMicroUsd === 0 ? words('conversation.free') : money(costMicroUsd)
}

function spanOf(durationMs: number): string {
  return durationMs < 950
    ? words('conversation.milliseconds', { figure: Math.round(durationMs) })
    : words('conversation.seconds', { figure: (durationMs / 1000).toFixed(1) })
}
