import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ConversationId } from '../../../shared/model/ids.ts'
import type { MessageVersions } from '../../../shared/model/opened-conversation.ts'
import { IconButton } from '../../ui/button.tsx'
import { useShowVersion } from './use-show-version.ts'
import { words } from '../../words/words.ts'

interface VersionsProps {
  readonly conversationId: ConversationId
  /** Absent of a message that has no other. */
  readonly versions: MessageVersions | undefined
}

/** Which of a message's versions is shown, and the way to the others. */
export function Versions({ conversationId, versions }: VersionsProps) {
  const show = useShowVersion(conversationId)
  if (!versions) return null
  const { previousId, nextId, position, count } = versions
  return (
    <span className="flex items-center">
      <IconButton
        label={words('conversation.previousVersion')}
        className="p-1!"
        disabled={previousId === undefined}
        onClick={() => previousId !== undefined && void show(previousId)}
      >
        <ChevronLeft size={14} strokeWidth={1.8} className="rtl:-scale-x-100" aria-hidden />
      </IconButton>
      <span className="px-0.5 tabular-nums">
        {words('conversation.versionOf', { position, count })}
      </span>
      <IconButton
        label={words('conversation.nextVersion')}
        className="p-1!"
        disabled={nextId === undefined}
        onClick={() => nextId !== undefined && void show(nextId)}
      >
        <ChevronRight size={14} strokeWidth={1.8} className="rtl:-scale-x-100" aria-hidden />
      </IconButton>
    </span>
  )
}
