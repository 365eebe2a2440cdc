import { Ellipsis, EyeOff, Pin, PinOff, Plus } from 'lucide-react'
import type { Message } from '../../../shared/model/message.ts'
import type { MessageMark } from '../../../shared/model/message-mark.ts'
import type { MessageVersions } from '../../../shared/model/opened-conversation.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { markContext } from '../../api/mark-messages.ts'
import { useAttempt } from '../../api/use-attempt.ts'
import { IconButton } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { words } from '../../words/words.ts'
import { BranchItems } from './branch-items.tsx'

interface ContextMenuProps {
  readonly message: Message
  readonly versions: MessageVersions | undefined
  readonly mark: MessageMark | undefined
  readonly className?: string
}

/**
 * Whether a message always goes along with the next request, never, or as there is room; and what
 * can be done with its branch.
 */
export function ContextMenu({ message, versions, mark, className }: ContextMenuProps) {
  const liminal = useLiminal()
  const attempt = useAttempt()
  const { id, conversationId } = message
  const set = (context: MessageMark['context']) => (): void =>
    void attempt(() => markContext(liminal, conversationId, [id], context))
  const iconProps = { size: 15, strokeWidth: 1.6, 'aria-hidden': true } as const
  return (
    <Menu
      trigger={
        <IconButton label={words('conversation.messageOptions')} className={className}>
          <Ellipsis size={14} strokeWidth={1.6} aria-hidden />
        </IconButton>
      }
    >
      {mark?.context === 'pinned' ? (
        <MenuItem icon={<PinOff {...iconProps} />} onClick={set(undefined)}>
          {words('conversation.unpin')}
        </MenuItem>
      ) : (
        <MenuItem icon={<Pin {...iconProps} />} onClick={set('pinned')}>
          {words('conversation.pinInContext')}
        </MenuItem>
      )}
      {mark?.context === 'left-out' ? (
        <MenuItem icon={<Plus {...iconProps} />} onClick={set(undefined)}>
          {words('conversation.include')}
        </MenuItem>
      ) : (
        <MenuItem icon={<EyeOff {...iconProps} />} onClick={set('left-out')}>
          {words('conversation.leaveOut')}
        </MenuItem>
      )}
      <BranchItems message={message} versions={versions} />
    </Menu>
  )
}

/** What was decided about a message, where it stands. */
export function ContextMark({ mark }: { readonly mark: MessageMark | undefined }) {
  if (mark?.context === undefined) return null
  const isPinned = mark.context === 'pinned'
  const Icon = isPinned ? Pin : EyeOff
  return (
    <span className="flex items-center gap-1 font-normal text-ink-3">
      <Icon size={12} strokeWidth={1.7} aria-hidden />
      {words(isPinned ? 'conversation.pinned' : 'conversation.leftOut')}
    </span>
  )
}
