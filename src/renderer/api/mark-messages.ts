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
  const tree = liminal.conversation(conversationId)
  const loaded = tree.read()
  const before = loaded.state === 'ready' ? loaded.value.marks : []
  const marks = messageIds.map((messageId): MessageMark => {
    const { context: _, ...rest } = before.find((mark) => mark.messageId === messageId) ?? {
      messageId,
    }
    return { ...rest, ...(context && { context }) }
  })
  await liminal.client.conversations.markMessages({ conversationId, marks })
  await tree.reload()
}
