import { clsx } from 'clsx'
import { ArrowDown, ArrowUp, ChevronRight, Ellipsis, PencilLine, Trash2 } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { Folder } from '../../../shared/model/folder.ts'
import { IconButton } from '../../ui/button.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx'
import { TitleField } from '../../ui/title-field.tsx'
import { words } from '../../words/words.ts'
import type { LineActs } from './line-acts.ts'
import { groupKey, type Group } from './list-entries.ts'
import { stopOf } from './stop-of.ts'
import { useFolderActs } from './use-folder-acts.ts'

interface GroupToggleProps {
  readonly group: Group
  readonly count: number
  readonly isOpen: boolean
  readonly isEntry: boolean
  readonly isRenaming: boolean
  readonly isMenuOpen: boolean
  /** Whether its menu was opened. */
  readonly hasMenu: boolean
  readonly isDropTarget: boolean
  readonly acts: LineActs
}

/** A folder or the archive: its name opens and shuts it. */
export const GroupToggle = memo(function GroupToggle(props: GroupToggleProps) {
  const { group, isRenaming, isDropTarget, acts } = props
  const { rename } = useFolderActs()
  const folder = group.kind === 'folder' ? group.folder : undefined
  return (
    <div
      className={clsx(
        'group relative mt-1 flex min-h-8 items-center rounded-control text-ink-3 select-none hover:bg-hover',
        isDropTarget && dropLook,
      )}
      onContextMenu={(event) => {
        event.preventDefault()
        if (folder) acts.setMenu(folder.id)
      }}
    >
      {folder && isRenaming ? (
        <TitleField
          title={folder.name}
          label={words('sidebar.folder.name')}
          onSave={(name) => rename(folder, name)}
          onClose={() => acts.setRenaming(undefined)}
          className="w-full rounded-control border border-line-2 bg-raised px-1.75 py-0.75 text-ink"
        />
      ) : (
        <ToggleButton {...props}>
          {folder ? <bdi>{folder.name}</bdi> : words('sidebar.groups.archived')}
        </ToggleButton>
      )}
      {folder ? <FolderMenu {...props} folder={folder} /> : null}
    </div>
  )
})

/** Where what is dragged would go. */
export const dropLook = 'bg-accent-soft outline outline-1 -outline-offset-1 outline-accent'

interface ToggleButtonProps extends GroupToggleProps {
  readonly children: ReactNode
}

function ToggleButton({ group, count, isOpen, isEntry, acts, children }: ToggleButtonProps) {
  const key = groupKey(group)
  return (
    <button
      type="button"
      data-stop
      aria-expanded={isOpen}
      aria-description={words('sidebar.folder.holds', { count })}
      tabIndex={isEntry ? 0 : -1}
      onClick={() => acts.turn(key)}
      onDoubleClick={() => group.kind === 'folder' && acts.setRenaming(key)}
      className="flex min-w-0 flex-1 items-center gap-1 self-stretch rounded-control ps-1 pe-2 text-start text-micro font-semibold tracking-[.02em]"
    >
      <ChevronRight
        size={14}
        strokeWidth={1.8}
        className={clsx(
          'shrink-0 transition-transform duration-(--fast) motion-reduce:transition-none',
          isOpen ? 'rotate-90' : 'rtl:-scale-x-100',
        )}
        aria-hidden
      />
      <span className="flex-1 truncate">{children}</span>
      <span
        aria-hidden
        className={clsx(
          'font-normal tabular-nums',
          group.kind === 'folder' && 'group-focus-within:invisible group-hover:invisible',
        )}
      >
        {count === 0 ? '' : count}
      </span>
    </button>
  )
}

interface FolderMenuProps extends GroupToggleProps {
  readonly folder: Folder
}

function FolderMenu(props: FolderMenuProps) {
  const { folder, isMenuOpen, hasMenu, isRenaming, acts } = props
  const { remove } = useFolderActs()
  const trigger = (
    <IconButton
      label={words('sidebar.optionsFor', { title: folder.name })}
      tabIndex={-1}
      className={clsx(
        'absolute! end-1 p-1! group-focus-within:opacity-100 group-hover:opacity-100',
        isMenuOpen ? 'opacity-100' : 'opacity-0',
        isRenaming && 'invisible',
      )}
      {...(hasMenu ? {} : { onClick: () => acts.setMenu(folder.id) })}
    >
      <Ellipsis size={16} strokeWidth={1.6} aria-hidden />
    </IconButton>
  )
  if (!hasMenu) return trigger
  return (
    <Menu
      isOpen={isMenuOpen}
      onOpenChange={(open) => acts.setMenu(open ? folder.id : undefined)}
      finalFocus={() => stopOf(folder.id)}
      trigger={trigger}
    >
      <MenuItem icon={<PencilLine {...icon} />} onClick={() => acts.setRenaming(folder.id)}>
        {words('common.rename')}
      </MenuItem>
      <MenuItem icon={<ArrowUp {...icon} />} onClick={() => acts.moveFolder(folder, -1)}>
        {words('sidebar.acts.moveUp')}
      </MenuItem>
      <MenuItem icon={<ArrowDown {...icon} />} onClick={() => acts.moveFolder(folder, 1)}>
        {words('sidebar.acts.moveDown')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Trash2 {...icon} />} onClick={() => void remove(folder)}>
        {words('sidebar.acts.deleteFolder')}
      </MenuItem>
    </Menu>
  )
}

const icon = { size: 16, strokeWidth: 1.6, 'aria-hidden': true } as const
