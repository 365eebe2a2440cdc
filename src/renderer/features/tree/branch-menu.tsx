import {
  Columns2,
  CopyPlus,
  CornerDownRight,
  Ellipsis,
  Eye,
  PencilLine,
  Trash2,
} from 'lucide-react'
import { IconButton } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { words } from '../../words/words.ts'

interface BranchMenuProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onShow: () => void
  readonly onCopy: () => void
  readonly onRemove: () => void
  /** Absent where it can't be. */
  readonly onContinue: (() => void) | undefined
  readonly onCompare: (() => void) | undefined
  readonly onName: (() => void) | undefined
}

/** What can be done with a branch, or with one message of it. */
export function BranchMenu(props: BranchMenuProps) {
  const { onContinue, onCompare, onName } = props
  return (
    <Menu
      isOpen={props.isOpen}
      onOpenChange={props.onOpenChange}
      trigger={
        <IconButton label={words('tree.options')} tabIndex={-1} className="p-1!">
          <Ellipsis size={14} strokeWidth={1.6} aria-hidden />
        </IconButton>
      }
    >
      <MenuItem icon={<Eye {...icon} />} onClick={props.onShow}>
        {words('tree.show')}
      </MenuItem>
      {onContinue ? (
        <MenuItem icon={<CornerDownRight {...icon} />} onClick={onContinue}>
          {words('tree.continueFrom')}
        </MenuItem>
      ) : null}
      {onCompare ? (
        <MenuItem icon={<Columns2 {...icon} />} onClick={onCompare}>
          {words('tree.compareWithShown')}
        </MenuItem>
      ) : null}
      {onName ? (
        <MenuItem icon={<PencilLine {...icon} />} onClick={onName}>
          {words('tree.nameBranch')}
        </MenuItem>
      ) : null}
      <MenuItem icon={<CopyPlus {...icon} />} onClick={props.onCopy}>
        {words('tree.copyOn')}
      </MenuItem>
      <MenuItem icon={<Trash2 {...icon} />} onClick={props.onRemove}>
        {words('tree.removeBranch')}
      </MenuItem>
    </Menu>
  )
}

const icon = { size: 15, strokeWidth: 1.6, 'aria-hidden': true } as const
