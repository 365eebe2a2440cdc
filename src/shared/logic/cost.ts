import type { Message } from '../model/message.ts'
import type { UsageTotal } from '../model/usage.ts'
import { isTerminal } from './fold-turn.ts'

const nothing: UsageTotal = {
  requests: 0,
  requestsOfUnknownCost: 0,
  costMicroUsd: 0,
  savedMicroUsd: 0,
  inputTokens: 0,
  outputTokens: 0,
  cachedInputTokens: 0,
}

/** All of it together. */
export function addUsage(parts: readonly UsageTotal[]): UsageTotal {
  return parts.reduce(
    (sum, part) => ({
      requests: sum.requests + part.requests,
      requestsOfUnknownCost: sum.requestsOfUnknownCost + part.requestsOfUnknownCost,
      costMicroUsd: sum.costMicroUsd + part.costMicroUsd,
      savedMicroUsd: sum.savedMicroUsd + part.savedMicroUsd,
      inputTokens: sum.inputTokens + part.inputTokens,
      outputTokens: sum.outputTokens + part.outputTokens,
      cachedInputTokens: sum.cachedInputTokens + part.cachedInputTokens,
    }),
    nothing,
  )
}

/**
 * What the answers among these messages cost, each by the request that answered; tries before it
 * are in the ledger only. An answer that is still being written counts when it has ended, and one
 * whose cost is unknown is counted as that, not as nothing.
 */
export function usageOfMessages(messages: readonly Message[]): UsageTotal {
  return addUsage(
    messages
      .filter((message) => message.role === 'assistant' && isTerminal(message))
      .map(({ usage, costMicroUsd, savedMicroUsd }) => ({
        requests: 1,
        requestsOfUnknownCost: costMicroUsd === undefined ? 1 : 0,
        costMicroUsd: costMicroUsd ?? 0,
        savedMicroUsd: savedMicroUsd ?? 0,
        inputTokens: usage?.inputTokens ?? 0,
        outputTokens: usage?.outputTokens ?? 0,
        cachedInputTokens: usage?.cachedInputTokens ?? 0,
      })),
  )
}
