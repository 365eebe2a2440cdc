import { Ellipsis, PencilLine, Pin, PinOff, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Conversation } from '../../../shared/model/conversation.ts'
import { useConversationActs } from '../../api/use-conversation-acts.ts'
import { IconButton } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { TitleField } from '../../ui/title-field.tsx'

interface ConversationBarProps {
  /** Absent while the conversation has no message yet. */
  readonly conversation: Conversation | undefined
  /** Stands before the title. */
  readonly leading: ReactNode
  readonly modelPicker: ReactNode
  readonly onRemoved: (id: Conversation['id']) => void
}

export function ConversationBar(props: ConversationBarProps) {
  const { conversation, leading, modelPicker, onRemoved } = props
  const acts = useConversationActs()
  const [renamed, setRenamed] = useState<Conversation['id']>()
  const isRenaming = conversation !== undefined && conversation.id === renamed

  const remove = (gone: Conversation): void =>
    void acts.remove(gone).then((isRemoved) => isRemoved && onRemoved(gone.id))

  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line pr-3 pl-5">
      {leading}
      {conversation && isRenaming ? (
        <TitleField
          title={conversation.title}
          onClose={() => setRenamed(undefined)}
          onSave={(title) => acts.rename(conversation, title)}
          className="-ml-2 min-w-0 flex-1 rounded-control border border-line-2 bg-raised px-2 py-1 text-title font-semibold"
        />
      ) : (
        <h1 className="-ml-2 min-w-0 text-title font-semibold">
          {conversation ? (
            <button
              type="button"
              title="Rename"
              className="block max-w-full truncate rounded-control px-2 py-1 hover:bg-hover"
              onClick={() => setRenamed(conversation.id)}
            >
              {conversation.title}
            </button>
          ) : (
            <span className="px-2">New conversation</span>
          )}
        </h1>
      )}
      <div className="ml-auto flex shrink-0 items-center gap-1.5">
        {modelPicker}
        {conversation ? (
          <Menu
            trigger={
              <IconButton label="Conversation options">
                <Ellipsis {...icon} />
              </IconButton>
            }
          >
            <MenuItem icon={<PencilLine {...icon} />} onClick={() => setRenamed(conversation.id)}>
              Rename
            </MenuItem>
            <MenuItem
              icon={conversation.pinned ? <PinOff {...icon} /> : <Pin {...icon} />}
              onClick={() => void acts.togglePin(conversation)}
            >
              {conversation.pinned ? 'Unpin' : 'Pin'}
            </MenuItem>
            <MenuItem icon={<Trash2 {...icon} />} onClick={() => remove(conversation)}>
              Delete
            </MenuItem>
          </Menu>
        ) : null}
      </div>
    </header>
  )
}

const icon = { size: 16, strokeWidth: 1.6, 'aria-hidden': true } as const
