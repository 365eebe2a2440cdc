import { ChevronLeft, ChevronRight } from 'lucide-react'
import { newestLeafUnder, versionsOf } from '../../../shared/logic/active-path.ts'
import type { Message } from '../../../shared/model/message.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useAttempt } from '../../api/use-attempt.ts'
import { IconButton } from '../../ui/button.tsx'

interface VersionsProps {
  readonly message: Message
  readonly messages: readonly Message[]
}

/** Which of a message's versions is shown, and the way to the others. */
export function Versions({ message, messages }: VersionsProps) {
  const liminal = useLiminal()
  const attempt = useAttempt()
  const versions = versionsOf(messages, message)
  const at = versions.findIndex(({ id }) => id === message.id)
  if (versions.length < 2) return null

  async function show(version: Message | undefined): Promise<void> {
    if (!version) return
    const { conversationId } = message
    const messageId = newestLeafUnder(messages, version).id
    await attempt(() => liminal.client.conversations.selectLeaf({ conversationId, messageId }))
    await liminal.conversation(conversationId).reload()
  }

  return (
    <span className="flex items-center">
      <IconButton
        label="Previous version"
        className="p-1!"
        disabled={at <= 0}
        onClick={() => void show(versions[at - 1])}
      >
        <ChevronLeft size={14} strokeWidth={1.8} aria-hidden />
      </IconButton>
      <span className="px-0.5 tabular-nums">
        {at + 1} of {versions.length}
      </span>
      <IconButton
        label="Next version"
        className="p-1!"
        disabled={at >= versions.length - 1}
        onClick={() => void show(versions[at + 1])}
      >
        <ChevronRight size={14} strokeWidth={1.8} aria-hidden />
      </IconButton>
    </span>
  )
}
