import { ChevronLeft, ChevronRight } from 'lucide-react'
import { versionsOf } from '../../../shared/logic/active-path.ts'
import type { Message } from '../../../shared/model/message.ts'
import { IconButton } from '../../ui/button.tsx'
import { useShowVersion } from './use-show-version.ts'

interface VersionsProps {
  readonly message: Message
  readonly messages: readonly Message[]
}

/** Which of a message's versions is shown, and the way to the others. */
export function Versions({ message, messages }: VersionsProps) {
  const show = useShowVersion(messages)
  const versions = versionsOf(messages, message)
  const at = versions.findIndex(({ id }) => id === message.id)
  if (versions.length < 2) return null
  const [before, after] = [versions[at - 1], versions[at + 1]]

  return (
    <span className="flex items-center">
      <IconButton
        label="Previous version"
        className="p-1!"
        disabled={!before}
        onClick={() => before && void show(before)}
      >
        <ChevronLeft size={14} strokeWidth={1.8} aria-hidden />
      </IconButton>
      <span className="px-0.5 tabular-nums">
        {at + 1} of {versions.length}
      </span>
      <IconButton
        label="Next version"
        className="p-1!"
        disabled={!after}
        onClick={() => after && void show(after)}
      >
        <ChevronRight size={14} strokeWidth={1.8} aria-hidden />
      </IconButton>
    </span>
  )
}
