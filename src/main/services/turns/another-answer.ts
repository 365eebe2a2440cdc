import { faultError } from '../../../shared/errors/fault.ts'
import type { ConversationId, MessageId, RequestId } from '../../../shared/model/ids.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import type { TurnIds } from '../../ports/store.ts'
import { beginAnswer, type TurnDrafting } from './begin-answer.ts'

/** Which answer another version is asked of, and whom. */
export interface AnotherAnswerInput {
  readonly requestId: RequestId
  readonly conversationId: ConversationId
  readonly answerId: MessageId
  readonly model: ModelRef
}

/**
 * Begins a turn whose answer is a sibling of one that is there. `begin` gives what the new one
 * begins with, and may refuse by throwing.
 * @throws FaultError `conversation.notFound`, `conversation.messageNotFound`,
 *   `provider.notFound`, and what `begin` and the store throw
 */
export async function beginAnotherAnswer(
  parts: TurnDrafting,
  input: AnotherAnswerInput,
  begin: (earlier: Message) => Pick<Message, 'parts' | 'continuedFrom'>,
): Promise<TurnIds> {
  const known = await parts.store.findTurn(input.requestId)
  if (known) return known
  const tree = await parts.store.readConversation(input.conversationId)
  if (!tree) throw faultError('conversation.notFound', {})
  const earlier = tree.messages.find((message) => message.id === input.answerId)
  if (earlier?.role !== 'assistant' || earlier.parentId === undefined) {
    throw faultError('conversation.messageNotFound', {})
  }
  const begun = begin(earlier)
  const { requestId, model } = input
  return await beginAnswer(parts, tree, { requestId, model, question: earlier.parentId, begun })
}
