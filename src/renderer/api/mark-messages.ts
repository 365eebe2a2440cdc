import type { ConversationId, MessageId } from '../../shared/model/ids.ts'
import type { MessageMark } from '../../shared/model/message-mark.ts'
import type { Liminal } from './liminal.ts'

/** Pins messages, leaves them out, or neither; what else was decided about them stays. */
export async function markContext(
  liminal: Liminal,
  conversationId: ConversationId,
  messageIds: readonly MessageId[],
  context: MessageMark['context'],
): Promise<void> {
  const choice = { conversationId, messageIds, ...(context && { context }) }
  await liminal.client.conversations.setContext(choice)
  await liminal.conversation(conversationId).reload()
}
