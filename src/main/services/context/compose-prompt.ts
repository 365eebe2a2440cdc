import { takesPrefill } from '../../domain/provider/capabilities.ts'
import { continuationPrompt } from '../../domain/turn/continuation.ts'
import { isSentReason } from '../../domain/turn/context-window.ts'
import { promptCacheFor } from '../../domain/turn/prompt-cache.ts'
import { promptOf } from '../../domain/turn/prompt.ts'
import type { ComposePrompt, PromptOccasion } from '../../ports/compose-prompt.ts'
import { digestBranch, type MeasuredEntry } from './branch-digests.ts'
import { measureBranch, type MeasuredBranch } from './measure-branch.ts'
import type { MessageCounts } from './message-counts.ts'
import { readModelFacts, type ModelFacts, type ModelFactsParts } from './model-facts.ts'

interface ComposePromptParts extends ModelFactsParts {
  readonly counts: MessageCounts
}

/**
 * Sends what fits, by the rules of `domain/turn/context-window.ts`, and says what did not.
 * @throws FaultError `provider.notFound`, `conversation.messageNotFound`, and what the store throws
 */
export function createComposePrompt(parts: ComposePromptParts): ComposePrompt {
  const { counts } = parts
  return async (occasion) => {
    const { tree, userMessageId, model, begun } = occasion
    const facts = await readModelFacts(parts, model)
    const { tokenizer, windowTokens } = facts
    const { path, entries, isExact } = await digestBranch(counts, {
      tree,
      leafId: userMessageId,
      tokenizer,
    })
    const system = tree.conversation.systemPrompt ?? ''
    const way = takesPrefill(facts.priced.kind, model.modelId) ? 'prefill' : 'instruction'
    const besides = continuationPrompt([], begun, way)
    const [systemCount, ...besidesCounts] = await Promise.all(
      [system, ...besides.map(({ text }) => text)].map((text) => counts.ofText(tokenizer, text)),
    )
    const measured = measureBranch(facts, {
      entries,
      systemTokens: systemCount?.tokens ?? 0,
      besides: besidesCounts.map(({ tokens }) => tokens),
      isExact: isExact && [systemCount, ...besidesCounts].every((count) => count?.isExact),
    })

    const sent = path.filter((_, index) => isSentReason(measured.reasons[index]))
    return {
      ...(system !== '' && { system }),
      messages: continuationPrompt(promptOf(sent), begun, way),
      isContinuation: begun.length > 0,
      contextTokens: measured.usedTokens + facts.reserveTokens,
      ...(windowTokens !== undefined && { contextWindowTokens: windowTokens }),
      ...answerRoom(windowTokens, measured),
      ...cacheUse(occasion, { facts, entries, measured }),
      estimatedInputTokens: measured.estimatedTokens,
      leftOutMessages: measured.reasons.filter(isMissed).length,
    }
  }
}

function isMissed(reason: MeasuredBranch['reasons'][number]): boolean {
  return reason === 'left-out' || reason === 'no-room'
}

/** Estimates may be short by this much, and a vendor that adds up refuses one token too many. */
const doubt = 1.1

function answerRoom(
  windowTokens: number | undefined,
  { usedTokens, accuracy }: MeasuredBranch,
): { readonly answerRoomTokens?: number } {
  if (windowTokens === undefined) return {}
  const used = accuracy === 'exact' ? usedTokens : Math.ceil(usedTokens * doubt)
  return windowTokens > used ? { answerRoomTokens: windowTokens - used } : {}
}

interface Measurement {
  readonly facts: ModelFacts
  readonly entries: readonly MeasuredEntry[]
  readonly measured: MeasuredBranch
}

function cacheUse(
  { tree, model }: PromptOccasion,
  { facts, entries, measured }: Measurement,
): Pick<Awaited<ReturnType<ComposePrompt>>, 'promptCache'> {
  const promptCache = promptCacheFor({
    kind: facts.priced.kind,
    modelId: model.modelId,
    conversationId: tree.conversation.id,
    systemTokens: measured.systemTokens,
    messageTokens: joinedTokens(entries, measured),
    isTrimmed: measured.reasons.includes('no-room'),
  })
  return promptCache ? { promptCache } : {}
}

/** The tokens of the request's messages, of which each may stand for several of the branch. */
function joinedTokens(
  entries: readonly MeasuredEntry[],
  { tokens, reasons }: MeasuredBranch,
): readonly number[] {
  const joined: number[] = []
  let lastRole: MeasuredEntry['role'] | undefined
  for (const [index, { role }] of entries.entries()) {
    const own = tokens[index] ?? 0
    if (own === 0 || !isSentReason(reasons[index])) continue
    // A remark stands where the first question was left out.
    if (lastRole === undefined && role === 'assistant') joined.push(0)
    if (role === lastRole) joined.push((joined.pop() ?? 0) + own)
    else joined.push(own)
    lastRole = role
  }
  return joined
}
