import { faultError } from '../../../shared/errors/fault.ts'
import type { Conversation, ConversationTree } from '../../../shared/model/conversation.ts'
import type { ConversationId, MessageId, PartId } from '../../../shared/model/ids.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { Part } from '../../../shared/model/part.ts'
import { newConversation, titleSource } from '../../domain/conversation/new-conversation.ts'
import { requireSendable } from '../../domain/turn/message-limit.ts'
import type { AttachedPart, AttachFiles } from '../../ports/attach-files.ts'
import type { StartTurnInput } from '../../ports/start-turn.ts'
import type { TurnIds } from '../../ports/store.ts'
import { beginAnswer, type TurnDrafting } from './begin-answer.ts'

export interface StartTurnParts extends TurnDrafting {
  readonly attach: AttachFiles
}

/**
 * Sends a message: commits it and an empty answer, then asks the model.
 * @throws FaultError as `StartTurn` says
 */
export async function startTurn(parts: StartTurnParts, input: StartTurnInput): Promise<TurnIds> {
  const begun = await parts.store.findTurn(input.requestId)
  if (begun) return begun
  const files = await parts.attach(input.attachments)
  requireSendable(input.text, files)
  const tree = await treeFor(parts, input, files)
  const userMessage = draftUserMessage(parts, tree.conversation, input, files)
  const { requestId, model } = input
  return await beginAnswer(parts, tree, { requestId, model, question: userMessage })
}

async function treeFor(
  parts: TurnDrafting,
  input: StartTurnInput,
  files: readonly AttachedPart[],
): Promise<ConversationTree> {
  if (input.conversationId === undefined) {
    // A conversation that has yet to begin has no message to follow.
    if (input.parentId !== undefined) throw faultError('conversation.messageNotFound', {})
    const { model } = input
    const text = titleSource(input.text, files)
    const id = parts.ids.next() as ConversationId
    const conversation = newConversation({ id, text, model, now: parts.clock.now() })
    return { conversation, messages: [], marks: [] }
  }
  const tree = await parts.store.readConversation(input.conversationId)
  if (!tree) throw faultError('conversation.notFound', {})
  const parent = input.parentId
  if (parent !== undefined && !tree.messages.some((message) => message.id === parent)) {
    throw faultError('conversation.messageNotFound', {})
  }
  return tree
}

function draftUserMessage(
  { ids, clock }: TurnDrafting,
  conversation: Conversation,
  input: StartTurnInput,
  files: readonly AttachedPart[],
): Message {
  return {
    id: ids.next() as MessageId,
    conversationId: conversation.id,
    ...(input.parentId !== undefined && { parentId: input.parentId }),
    role: 'user',
    state: 'complete',
    // Models read what stands above a question better than what stands under it.
    parts: [...files, ...saidParts(input.text)],
    createdAt: clock.now(),
  }
}

/** A message of files alone has no words. */
function saidParts(text: string): readonly Part[] {
  return text.trim() === '' ? [] : [{ id: 'text' as PartId, kind: 'text', text }]
}
