import { PencilLine, Pin, PinOff, Trash2 } from 'lucide-react'
import type { Conversation } from '../../shared/model/conversation.ts'
import { MenuItem } from '../ui/menu.tsx'
import { useConversationActs } from './use-conversation-acts.ts'
import { words } from '../words/words.ts'

interface ConversationMenuItemsProps {
  readonly conversation: Conversation
  readonly onRename: () => void
  readonly onRemoved: (id: Conversation['id']) => void
}

/** The same acts wherever a conversation has a menu. */
export function ConversationMenuItems(props: ConversationMenuItemsProps) {
  const { conversation, onRename, onRemoved } = props
  const acts = useConversationActs()
  const remove = (): void =>
    void acts.remove(conversation).then((isRemoved) => isRemoved && onRemoved(conversation.id))
  const PinIcon = conversation.pinned ? PinOff : Pin
  return (
    <>
      <MenuItem icon={<PencilLine {...icon} />} onClick={onRename}>
        {words('common.rename')}
      </MenuItem>
      <MenuItem icon={<PinIcon {...icon} />} onClick={() => void acts.togglePin(conversation)}>
        {words(conversation.pinned ? 'common.unpin' : 'common.pin')}
      </MenuItem>
      <MenuItem icon={<Trash2 {...icon} />} onClick={remove}>
        {words('common.delete')}
      </MenuItem>
    </>
  )
}

const icon = { size: 16, strokeWidth: 1.6, 'aria-hidden': true } as const
