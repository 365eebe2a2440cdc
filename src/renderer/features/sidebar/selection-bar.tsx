import { Archive, ArchiveRestore, FolderInput, Pin, PinOff, Tag, Trash2, X } from 'lucide-react'
import type { Conversation } from '../../../shared/model/conversation.ts'
import { FolderItems } from '../../api/conversation-menu-items.tsx'
import { areAll, useConversationActs } from '../../api/use-conversation-acts.ts'
import { IconButton } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { words } from '../../words/words.ts'
import type { LineActs } from './line-acts.ts'

interface SelectionBarProps {
  readonly selected: readonly Conversation[]
  readonly acts: LineActs
  readonly onRemove: (conversations: readonly Conversation[]) => void
  readonly onClear: () => void
}

/** What can be done to all that are selected. The count is said as it changes. */
export function SelectionBar({ selected, acts, onRemove, onClear }: SelectionBarProps) {
  const count = selected.length
  return (
    <>
      <div role="status" className="sr-only">
        {count > 0 ? words('sidebar.selection.count', { count }) : ''}
      </div>
      {count === 0 ? null : (
        <div
          role="toolbar"
          aria-label={words('sidebar.selection.acts')}
          className="mx-2 mb-2 flex items-center rounded-card border border-line bg-raised py-1 ps-2.5 pe-1 shadow-raised"
        >
          <span className="me-auto truncate text-small font-medium tabular-nums" aria-hidden>
            {words('sidebar.selection.count', { count })}
          </span>
          <Acts selected={selected} acts={acts} onRemove={onRemove} />
          <IconButton label={words('sidebar.selection.clear')} className="p-1!" onClick={onClear}>
            <X {...icon} />
          </IconButton>
        </div>
      )}
    </>
  )
}

function Acts({ selected, acts, onRemove }: Omit<SelectionBarProps, 'onClear'>) {
  const { togglePin, archive } = useConversationActs()
  const isPinned = areAll(selected, 'pinned')
  const isArchived = areAll(selected, 'archived')
  const PinIcon = isPinned ? PinOff : Pin
  const ArchiveIcon = isArchived ? ArchiveRestore : Archive
  return (
    <>
      <IconButton
        label={words(isPinned ? 'common.unpin' : 'common.pin')}
        className="p-1!"
        onClick={() => void togglePin(selected)}
      >
        <PinIcon {...icon} />
      </IconButton>
      <IconButton
        label={words('sidebar.acts.tags')}
        className="p-1!"
        onClick={() => acts.editTags(selected)}
      >
        <Tag {...icon} />
      </IconButton>
      <Menu
        trigger={
          <IconButton label={words('sidebar.acts.moveTo')} className="p-1!">
            <FolderInput {...icon} />
          </IconButton>
        }
      >
        <FolderItems selected={selected} onNewFolder={() => acts.putIntoNewFolder(selected)} />
      </Menu>
      <IconButton
        label={words(isArchived ? 'sidebar.acts.unarchive' : 'sidebar.acts.archive')}
        className="p-1!"
        onClick={() => void archive(selected, !isArchived)}
      >
        <ArchiveIcon {...icon} />
      </IconButton>
      <IconButton
        label={words('common.delete')}
        className="p-1!"
        onClick={() => onRemove(selected)}
      >
        <Trash2 {...icon} />
      </IconButton>
    </>
  )
}

const icon = { size: 16, strokeWidth: 1.6, 'aria-hidden': true } as const
