import { faultError } from '../../../shared/errors/fault.ts'
import type { Conversation, ConversationTree } from '../../../shared/model/conversation.ts'
import type {
  ConversationId,
  MessageId,
  PartId,
  RequestId,
  TurnId,
} from '../../../shared/model/ids.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import { titleFromText } from '../../domain/conversation/title.ts'
import { messageLimitChars } from '../../domain/turn/message-limit.ts'
import type { TurnIds } from '../../ports/store.ts'
import { draftAnswer, type TurnDrafting } from './turns.ts'

export interface StartTurnInput {
  readonly requestId: RequestId
  readonly conversationId?: ConversationId | undefined
  readonly parentId?: MessageId | undefined
  readonly text: string
  readonly model: ModelRef
}

/**
 * Sends a message: commits it and an empty answer, then asks the model.
 * @throws FaultError `turn.emptyMessage`, `turn.tooLong`, `conversation.notFound`,
 *   `conversation.messageNotFound`, `provider.notFound`, and what the store throws
 */
export async function startTurn(parts: TurnDrafting, input: StartTurnInput): Promise<TurnIds> {
  if (input.text.trim() === '') throw faultError('turn.emptyMessage', {})
  if (input.text.length > messageLimitChars) {
    throw faultError('turn.tooLong', { limitChars: messageLimitChars, chars: input.text.length })
  }
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
    return { conversation: newConversation(parts, input), messages: [], marks: [] }
  }
  const tree = await parts.store.readConversation(input.conversationId)
  if (!tree) throw faultError('conversation.notFound', {})
  const parent = input.parentId
  if (parent !== undefined && !tree.messages.some((message) => message.id === parent)) {
    throw faultError('conversation.messageNotFound', {})
  }
  return tree
}

function newConversation({ ids, clock }: TurnDrafting, input: StartTurnInput): Conversation {
  const now = clock.now()
  return {
    id: ids.next() as ConversationId,
    title: titleFromText(input.text),
    createdAt: now,
    updatedAt: now,
    pinned: false,
    model: input.model,
  }
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
