import { faultError } from '../../../shared/errors/fault.ts'
import type { Conversation, ConversationTree } from '../../../shared/model/conversation.ts'
import type { ConversationId, MessageId, PartId, TurnId } from '../../../shared/model/ids.ts'
import type { Message } from '../../../shared/model/message.ts'
import { newConversation } from '../../domain/conversation/new-conversation.ts'
import { requireSendable } from '../../domain/turn/message-limit.ts'
import type { StartTurnInput } from '../../ports/start-turn.ts'
import type { TurnIds } from '../../ports/store.ts'
import { draftAnswer, type TurnDrafting } from './turns.ts'

/**
 * Sends a message: commits it and an empty answer, then asks the model.
 * @throws FaultError as `StartTurn` says
 */
export async function startTurn(parts: TurnDrafting, input: StartTurnInput): Promise<TurnIds> {
  const begun = await parts.store.findTurn(input.requestId)
  if (begun) return begun
  requireSendable(input.text)
  const tree = await treeFor(parts, input)
  const userMessage = draftUserMessage(parts, tree.conversation, input)
  const answer = await draftAnswer(parts, tree.conversation, userMessage.id, input.model)
  return await parts.turns.begin(
    {
      turnId: parts.ids.next() as TurnId,
      requestId: input.requestId,
      conversation: tree.conversation,
      userMessage,
      answer,
    },
    tree,
  )
}

async function treeFor(parts: TurnDrafting, input: StartTurnInput): Promise<ConversationTree> {
  if (input.conversationId === undefined) {
    const { text, model } = input
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
): Message {
  return {
    id: ids.next() as MessageId,
    conversationId: conversation.id,
    ...(input.parentId !== undefined && { parentId: input.parentId }),
    role: 'user',
    state: 'complete',
    parts: [{ id: 'text' as PartId, kind: 'text', text: input.text }],
    createdAt: clock.now(),
  }
}
