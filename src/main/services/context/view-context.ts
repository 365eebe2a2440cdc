import { faultError } from '../../../shared/errors/fault.ts'
import type { Attachment } from '../../../shared/model/attachment.ts'
import {
  contextReasonSchema,
  type ContextGroup,
  type ContextView,
} from '../../../shared/model/context-view.ts'
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Store } from '../../ports/store.ts'
import type { BranchDigest, BranchDigests, DigestEntry } from './branch-digests.ts'
import { measureBranch, type MeasuredBranch } from './measure-branch.ts'
import type { MessageCounts } from './message-counts.ts'
import { readModelFacts, type ModelFacts, type ModelFactsParts } from './model-facts.ts'

export interface ViewContextParts extends ModelFactsParts {
  readonly store: ModelFactsParts['store'] & Pick<Store, 'findConversation'>
  readonly digests: BranchDigests
  readonly counts: MessageCounts
  readonly clock: Pick<Clock, 'now'>
}

/** The message that is being written, and where. */
export interface ContextQuestion {
  /** Absent for a conversation that does not exist yet. */
  readonly conversationId?: ConversationId | undefined
  /** The message that it follows; absent for the first. */
  readonly parentId?: MessageId | undefined
  readonly text: string
  /** Beside the text; what was read of them was counted then. */
  readonly attachments?: readonly Attachment[] | undefined
  readonly model: ModelRef
  /** How many messages are listed, the newest first. */
  readonly limit: number
}

/**
 * What the next request would hold. Nothing is sent or changed.
 * @throws FaultError `provider.notFound`, `conversation.notFound`, `conversation.messageNotFound`,
 *   and what the store throws
 */
export async function viewContext(
  parts: ViewContextParts,
  question: ContextQuestion,
): Promise<ContextView> {
  const { counts } = parts
  const facts = await readModelFacts(parts, question.model)
  const { system, branch } = await readBranch(parts, facts, question)
  const systemCount = await counts.ofText(facts.tokenizer, system)
  const draftCount = await counts.ofText(facts.tokenizer, question.text.trim())
  const { attachments = [] } = question
  const draft = {
    role: 'user',
    tokens: draftCount.tokens + tokensOfFiles(attachments),
    images: attachments.filter(isImage),
  } as const
  const measured = measureBranch(facts, {
    entries: [...branch.entries, draft],
    systemTokens: systemCount.tokens,
    isExact:
      branch.isExact && systemCount.isExact && draftCount.isExact && attachments.length === 0,
  })
  const cost = await costOfSending(parts, facts, measured)
  const { accuracy, usedTokens, systemTokens, overflowTokens } = measured
  const { conversationId, model, limit } = question
  return {
    ...(conversationId !== undefined && { conversationId }),
    model,
    accuracy,
    usedTokens,
    systemTokens,
    draftTokens: measured.tokens.at(-1) ?? 0,
    ...(facts.windowTokens !== undefined && { windowTokens: facts.windowTokens }),
    reserveTokens: facts.reserveTokens,
    ...(overflowTokens > 0 && { overflowTokens }),
    groups: groupsOf(branch.entries, measured),
    messages: newestOf(branch.entries, measured, limit),
    ...cost,
  }
}

/** Of what is sent as text; what an image counts as, the model says. */
function tokensOfFiles(attachments: readonly Attachment[]): number {
  const read = attachments.filter((attachment) => !isImage(attachment))
  return read.reduce((sum, { tokens = 0 }) => sum + tokens, 0)
}

function isImage({ kind }: Attachment): boolean {
  return kind === 'image'
}

async function readBranch(
  { store, digests }: ViewContextParts,
  { tokenizer }: ModelFacts,
  { conversationId, parentId }: ContextQuestion,
): Promise<{ readonly system: string; readonly branch: BranchDigest }> {
  const nothing = { entries: [], isExact: tokenizer !== 'unknown' }
  if (conversationId === undefined) return { system: '', branch: nothing }
  const conversation = await store.findConversation(conversationId)
  if (!conversation) throw faultError('conversation.notFound', {})
  const system = conversation.systemPrompt ?? ''
  if (parentId === undefined) return { system, branch: nothing }
  const branch = await digests.read({ conversationId, leafId: parentId, tokenizer })
  return { system, branch }
}

async function costOfSending(
  { prices, clock }: ViewContextParts,
  { priced }: ModelFacts,
  { usedTokens: inputTokens }: MeasuredBranch,
): Promise<Pick<ContextView, 'sendMicroUsd' | 'pricesAsOf'>> {
  const cost = await prices.costOf(priced, { inputTokens, outputTokens: 0 }, clock.now())
  return cost ? { sendMicroUsd: cost.costMicroUsd, pricesAsOf: prices.asOf } : {}
}

function groupsOf(
  entries: readonly DigestEntry[],
  { tokens, reasons }: MeasuredBranch,
): readonly ContextGroup[] {
  const groups = contextReasonSchema.options.map((reason) => {
    const members = entries.map((_, index) => index).filter((index) => reasons[index] === reason)
    return {
      reason,
      messages: members.length,
      tokens: members.reduce((sum, index) => sum + (tokens[index] ?? 0), 0),
    }
  })
  return groups.filter(({ messages }) => messages > 0)
}

function newestOf(
  entries: readonly DigestEntry[],
  { tokens, reasons }: MeasuredBranch,
  limit: number,
): ContextView['messages'] {
  const from = Math.max(0, entries.length - limit)
  return entries
    .slice(from)
    .map(({ id, role, words }, offset) => ({
      id,
      role,
      words,
      reason: reasons[from + offset] ?? 'no-room',
      tokens: tokens[from + offset] ?? 0,
    }))
    .toReversed()
}
