import { useEffect } from 'react'
import type { ConversationId, MessageId } from '../../shared/model/ids.ts'
import type { Message } from '../../shared/model/message.ts'
import type { ShownConversation } from './conversation-window.ts'
import { useLiminal } from './liminal-context.ts'
import { useReady } from './source.ts'

/** One message of a conversation, wherever in it; absent until it has been read. */
export function useMessage(
  conversationId: ConversationId,
  messageId: MessageId | undefined,
): Message | undefined {
  const window = useLiminal().conversation(conversationId)
  useEffect(
    () => (messageId === undefined ? undefined : window.hold(messageId)),
    [window, messageId],
  )
  const shown = useReady(window)
  return messageId === undefined ? undefined : shown?.messages.get(messageId)
}

/** The last answer of the branch on show, of those that `isMeant` takes. */
export function latestAnswer(
  { path, messages }: ShownConversation,
  isMeant: (answer: Message) => boolean = () => true,
): Message | undefined {
  const id = path.findLast((one) => {
    const message = messages.get(one)
    return message?.role === 'assistant' && isMeant(message)
  })
  return id === undefined ? undefined : messages.get(id)
}
