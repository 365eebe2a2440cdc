import { newestLeafUnder } from '../../../shared/logic/active-path.ts'
import type { Message } from '../../../shared/model/message.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useAttempt } from '../../api/use-attempt.ts'
import { focusAnswer } from './answer-focus.ts'

/** Shows another version of a message, with what follows it. */
export function useShowVersion(messages: readonly Message[]): (version: Message) => Promise<void> {
  const liminal = useLiminal()
  const attempt = useAttempt()
  return async (version) => {
    const { conversationId } = version
    const messageId = newestLeafUnder(messages, version).id
    const isShown = await attempt(() =>
      liminal.client.conversations.selectLeaf({ conversationId, messageId }),
    )
    if (isShown) focusAnswer(version.id)
    await liminal.conversation(conversationId).reload()
  }
}
