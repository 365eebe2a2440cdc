import { faultError } from '../../../shared/errors/fault.ts'
import type { TrimProposal } from '../../../shared/model/context-view.ts'
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts'
import type { Message } from '../../../shared/model/message.ts'
import { isSentReason, reserveFor } from '../../domain/turn/context-window.ts'
import type { Store } from '../../ports/store.ts'
import { digestBranch } from './branch-digests.ts'
import { measureBranch, type MeasuredBranch } from './measure-branch.ts'
import type { MessageCounts } from './message-counts.ts'
import { readModelFacts, type ModelFacts, type ModelFactsParts } from './model-facts.ts'

export interface ProposeTrimParts extends ModelFactsParts {
  readonly store: ModelFactsParts['store'] & Pick<Store, 'readConversation'>
  readonly counts: MessageCounts
}

/**
 * Which messages to leave out so that an answer that failed for want of room can be had, counted
 * by what its failure told of the limit and of what was sent. Nothing is changed.
 * @throws FaultError `conversation.notFound`, `conversation.messageNotFound`,
 *   `provider.notFound`, and what the store throws
 */
export async function proposeTrim(
  parts: ProposeTrimParts,
  input: { readonly conversationId: ConversationId; readonly answerId: MessageId },
): Promise<TrimProposal> {
  const { counts } = parts
  const tree = await parts.store.readConversation(input.conversationId)
  if (!tree) throw faultError('conversation.notFound', {})
  const answer = tree.messages.find(({ id }) => id === input.answerId)
  if (!answer?.model || answer.parentId === undefined) {
    throw faultError('conversation.messageNotFound', {})
  }
  const facts = await readModelFacts(parts, answer.model)
  const { tokenizer } = facts
  const { entries, isExact } = await digestBranch(counts, {
    tree,
    leafId: answer.parentId,
    tokenizer,
  })
  const system = await counts.ofText(tokenizer, tree.conversation.systemPrompt ?? '')
  const branch = { entries, systemTokens: system.tokens, isExact: isExact && system.isExact }

  const now = measureBranch(facts, branch)
  const limits = limitsFrom(answer, facts, now)
  const trimmed = measureBranch(facts, branch, limits)
  const dropped = entries.map((_, index) => index).filter((index) => isDropped(now, trimmed, index))
  return {
    messageIds: dropped.map((index) => entries[index]?.id).filter((id) => id !== undefined),
    tokens: dropped.reduce((sum, index) => sum + (trimmed.tokens[index] ?? 0), 0),
    remainingTokens: trimmed.usedTokens,
    ...(limits.limitTokens > 0 && { limitTokens: limits.limitTokens }),
  }
}

function isDropped(now: MeasuredBranch, trimmed: MeasuredBranch, index: number): boolean {
  return isSentReason(now.reasons[index]) && !isSentReason(trimmed.reasons[index])
}

/** Kept free besides the answer's room, since what was counted for all may be off for some. */
const safety = 0.95

/** What a report may correct the count by; beyond it the two do not speak of the same request. */
const factorBounds = { least: 0.5, most: 4 }

/** The room as the failure tells it; half of what was sent where it tells nothing that helps. */
function limitsFrom(answer: Message, facts: ModelFacts, now: MeasuredBranch) {
  const told = answer.fault?.code === 'provider.contextOverflow' ? answer.fault.data : {}
  const counted =
    told.usedTokens && now.estimatedTokens > 0 && told.usedTokens / now.estimatedTokens
  const factor = counted
    ? Math.min(factorBounds.most, Math.max(factorBounds.least, counted))
    : now.factor
  const usedTokens = Math.ceil(now.estimatedTokens * factor)
  const known = told.limitTokens ?? facts.windowTokens
  const { maxOutputTokens } = facts
  const reserveTokens = known ? reserveFor({ windowTokens: known, maxOutputTokens }) : 0
  const room = known ? Math.floor((known - reserveTokens) * safety) : usedTokens
  const limitTokens = room < usedTokens ? room : Math.floor(usedTokens / 2)
  return { factor, windowTokens: limitTokens, reserveTokens: 0, limitTokens }
}
