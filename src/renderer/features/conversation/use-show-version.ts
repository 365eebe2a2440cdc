import type { ConversationId, MessageId } from '../../../shared/model/ids.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useAttempt } from '../../api/use-attempt.ts'
import { focusAnswer } from './answer-focus.ts'

/** Shows another version of a message, with what follows it. */
export function useShowVersion(
  conversationId: ConversationId,
): (messageId: MessageId) => Promise<void> {
  const liminal = useLiminal()
  const attempt = useAttempt()
  return async (messageId) => {
    const window = liminal.conversation(conversationId)
    window.aim(messageId)
    const isShown = await attempt(() =>
      liminal.client.conversations.showVersion({ conversationId, messageId }),
    )
    if (isShown) focusAnswer(messageId)
    await window.reload()
  }
}
