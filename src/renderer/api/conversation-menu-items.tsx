import {
  Archive,
  ArchiveRestore,
  Folder as FolderIcon,
  FolderInput,
  FolderMinus,
  FolderPlus,
  PencilLine,
  Pin,
  PinOff,
  Tag,
  Trash2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { Conversation } from '../../shared/model/conversation.ts'
import { MenuItem, MenuSeparator, Submenu } from '../ui/menu.tsx'
import { words } from '../words/words.ts'
import { useLiminal } from './liminal-context.ts'
import { useReady } from './source.ts'
import { areAll, useConversationActs } from './use-conversation-acts.ts'

interface ConversationMenuItemsProps {
  readonly conversation: Conversation
  /** All that the menu acts on, where that is more than the one. */
  readonly selected?: readonly Conversation[] | undefined
  readonly onRename: () => void
  /** Where tags can be edited. */
  readonly onTags?: () => void
  /** Where a new folder can be named. */
  readonly onNewFolder?: () => void
  readonly onRemoved: (id: Conversation['id']) => void
  /** What can be done where the menu stands; before what removes. */
  readonly children?: ReactNode
}

/** The same acts wherever a conversation has a menu. */
export function ConversationMenuItems(props: ConversationMenuItemsProps) {
  const { conversation, selected = [conversation], onRename, onTags, onRemoved } = props
  const acts = useConversationActs()
  const isPinned = areAll(selected, 'pinned')
  const isArchived = areAll(selected, 'archived')
  const PinIcon = isPinned ? PinOff : Pin
  const ArchiveIcon = isArchived ? ArchiveRestore : Archive

  async function remove(): Promise<void> {
    if (await acts.removeAll(selected)) for (const { id } of selected) onRemoved(id)
  }

  return (
    <>
      {selected.length > 1 ? null : (
        <MenuItem icon={<PencilLine {...icon} />} onClick={onRename}>
          {words('common.rename')}
        </MenuItem>
      )}
      <MenuItem icon={<PinIcon {...icon} />} onClick={() => void acts.togglePin(selected)}>
        {words(isPinned ? 'common.unpin' : 'common.pin')}
      </MenuItem>
      {onTags ? (
        <MenuItem icon={<Tag {...icon} />} onClick={onTags}>
          {words('sidebar.acts.tags')}
        </MenuItem>
      ) : null}
      <Submenu icon={<FolderInput {...icon} />} label={words('sidebar.acts.moveTo')}>
        <FolderItems selected={selected} onNewFolder={props.onNewFolder} />
      </Submenu>
      <MenuItem
        icon={<ArchiveIcon {...icon} />}
        onClick={() => void acts.archive(selected, !isArchived)}
      >
        {words(isArchived ? 'sidebar.acts.unarchive' : 'sidebar.acts.archive')}
      </MenuItem>
      {props.children}
      <MenuSeparator />
      <MenuItem icon={<Trash2 {...icon} />} onClick={() => void remove()}>
        {words('common.delete')}
      </MenuItem>
    </>
  )
}

interface FolderItemsProps {
  readonly selected: readonly Conversation[]
  readonly onNewFolder?: (() => void) | undefined
}

/** Every folder that they are not all in, and the ways to none and to a new one. */
export function FolderItems({ selected, onNewFolder }: FolderItemsProps) {
  const folders = useReady(useLiminal().folders) ?? []
  const acts = useConversationActs()
  const others = folders.filter(
    (folder) => !selected.every(({ folderId }) => folderId === folder.id),
  )
  const isInFolder = selected.some(({ folderId }) => folderId !== undefined)
  return (
    <>
      {others.map((folder) => (
        <MenuItem
          key={folder.id}
          icon={<FolderIcon {...icon} />}
          onClick={() => void acts.moveTo(selected, folder)}
        >
          <bdi className="max-w-60 truncate">{folder.name}</bdi>
        </MenuItem>
      ))}
      {isInFolder || (others.length === 0 && !onNewFolder) ? (
        <MenuItem
          icon={<FolderMinus {...icon} />}
          onClick={() => void acts.moveTo(selected, undefined)}
        >
          {words('sidebar.acts.noFolder')}
        </MenuItem>
      ) : null}
      {onNewFolder ? (
        <MenuItem icon={<FolderPlus {...icon} />} onClick={onNewFolder}>
          {words('sidebar.acts.newFolder')}
        </MenuItem>
      ) : null}
    </>
  )
}

const icon = { size: 16, strokeWidth: 1.6, 'aria-hidden': true } as const
