import { faultError } from '../../../shared/errors/fault.ts'
import type { ConversationId, MessageId, RequestId, TurnId } from '../../../shared/model/ids.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import type { TurnIds } from '../../ports/store.ts'
import { draftAnswer, type TurnDrafting } from './turns.ts'

export interface RegenerateTurnInput {
  readonly requestId: RequestId
  readonly conversationId: ConversationId
  readonly answerId: MessageId
  readonly model: ModelRef
}

/**
 * Asks for another answer to the same message; it becomes a sibling of the first.
 * @throws FaultError `conversation.notFound`, `conversation.messageNotFound`,
 *   `provider.notFound`, and what the store throws
 */
export async function regenerateTurn(
  parts: TurnDrafting,
  input: RegenerateTurnInput,
): Promise<TurnIds> {
  const tree = await parts.store.readConversation(input.conversationId)
  if (!tree) throw faultError('conversation.notFound', {})
  const earlier = tree.messages.find((message) => message.id === input.answerId)
  if (earlier?.role !== 'assistant' || earlier.parentId === undefined) {
    throw faultError('conversation.messageNotFound', {})
  }
  const answer = await draftAnswer(parts, tree.conversation, earlier.parentId, input.model)
  return await parts.turns.begin(
    {
      turnId: parts.ids.next() as TurnId,
      requestId: input.requestId,
      conversation: tree.conversation,
      answer,
    },
    tree.messages,
  )
}
