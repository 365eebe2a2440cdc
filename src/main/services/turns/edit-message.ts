import { faultError } from '../../../shared/errors/fault.ts'
import type { ConversationTree } from '../../../shared/model/conversation.ts'
import type { ConversationId, MessageId, RequestId } from '../../../shared/model/ids.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import { editedVersion } from '../../domain/conversation/edited-version.ts'
import type { Store, TurnIds } from '../../ports/store.ts'
import { beginAnswer, type TurnDrafting } from './begin-answer.ts'

interface AskMessageInput {
  readonly requestId: RequestId
  readonly conversationId: ConversationId
  /** A message of the user's. */
  readonly messageId: MessageId
  readonly model: ModelRef
}

/**
 * Sends a changed message beside the one that was changed, which stays as it was.
 * @throws FaultError `conversation.notFound`, `conversation.messageNotFound`,
 *   `turn.emptyMessage`, `turn.tooLong`, and as `beginAnswer`
 */
export async function editMessage(
  parts: TurnDrafting,
  input: AskMessageInput & { readonly text: string },
): Promise<TurnIds> {
  const begun = await parts.store.findTurn(input.requestId)
  if (begun) return begun
  const { tree, message } = await readUserMessage(parts.store, input)
  const userMessage = editedVersion(message, {
    id: parts.ids.next() as MessageId,
    conversationId: input.conversationId,
    text: input.text,
    now: parts.clock.now(),
  })
  const { requestId, model } = input
  return await beginAnswer(parts, tree, { requestId, model, question: userMessage })
}

/**
 * Asks for an answer to a message that is there, as one that was saved without asking.
 * @throws FaultError `conversation.notFound`, `conversation.messageNotFound`, and as `beginAnswer`
 */
export async function askMessage(parts: TurnDrafting, input: AskMessageInput): Promise<TurnIds> {
  const begun = await parts.store.findTurn(input.requestId)
  if (begun) return begun
  const { tree, message } = await readUserMessage(parts.store, input)
  const { requestId, model } = input
  return await beginAnswer(parts, tree, { requestId, model, question: message.id })
}

async function readUserMessage(
  store: Store,
  { conversationId, messageId }: AskMessageInput,
): Promise<{ readonly tree: ConversationTree; readonly message: Message }> {
  const tree = await store.readConversation(conversationId)
  if (!tree) throw faultError('conversation.notFound', {})
  const message = tree.messages.find(({ id }) => id === messageId)
  if (message?.role !== 'user') throw faultError('conversation.messageNotFound', {})
  return { tree, message }
}
