import { useState } from 'react'
import type { Message } from '../../../shared/model/message.ts'
import type { MessageMark } from '../../../shared/model/message-mark.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useAttempt } from '../../api/use-attempt.ts'

export interface Keeping {
  readonly isKept: boolean
  /** The choice was made here and now, so the focus stays with it. */
  readonly isNew: boolean
  readonly keep: () => void
  readonly undo: () => void
}

/** Whether an unfinished answer is wanted as it is. What else was decided about it stays. */
export function useKeep(message: Message, mark: MessageMark | undefined): Keeping {
  const liminal = useLiminal()
  const attempt = useAttempt()
  const [isNew, setNew] = useState(false)
  const { id: messageId, conversationId } = message

  async function set(kept: boolean): Promise<void> {
    const { kept: _, ...rest } = mark ?? { messageId }
    const marks = [{ ...rest, ...(kept && { kept }) }]
    setNew(true)
    await attempt(() => liminal.client.conversations.markMessages({ conversationId, marks }))
    await liminal.conversation(conversationId).reload()
  }

  return {
    isKept: mark?.kept ?? false,
    isNew,
    keep: () => void set(true),
    undo: () => void set(false),
  }
}
