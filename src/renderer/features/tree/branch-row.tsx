import { clsx } from 'clsx'
import { ChevronRight } from 'lucide-react'
import { memo, type MouseEvent, type ReactNode } from 'react'
import { words } from '../../words/words.ts'
import { rowDetails, rowTitle } from './row-words.ts'
import { isBranchRow, type TreeRow } from './tree-rows.ts'

interface BranchRowProps {
  readonly row: TreeRow
  /** Its message is on the branch that is shown. */
  readonly isShown: boolean
  /** The keyboard is on it, or would come to it. */
  readonly isCurrent: boolean
  readonly topPx: number
  readonly heightPx: number
  /** Stands in place of the title while it is changed. */
  readonly field: ReactNode
  readonly menu: ReactNode
  readonly onTurn: (row: TreeRow) => void
  readonly onPress: (row: TreeRow) => void
  readonly onMenu: (row: TreeRow) => void
}

/** So deep a line is set in; what lies deeper stands as far in, and says its level. */
const deepestInset = 7
const insetPx = 14

/** One line of the tree. */
export const BranchRow = memo(function BranchRow(props: BranchRowProps) {
  const { row, isShown, isCurrent, topPx, heightPx } = props
  const details = rowDetails(row)
  return (
    <div
      role="treeitem"
      id={rowElementId(row)}
      aria-level={row.level}
      aria-setsize={row.count}
      aria-posinset={row.position}
      aria-expanded={row.isOpen}
      aria-selected={isCurrent}
      aria-current={isShown ? 'true' : undefined}
      aria-label={[rowTitle(row), details, isShown ? words('tree.shown') : '']
        .filter(Boolean)
        .join(', ')}
      tabIndex={isCurrent ? 0 : -1}
      data-row={row.key}
      style={{
        transform: `translateY(${topPx}px)`,
        height: heightPx,
        paddingInlineStart: Math.min(row.level - 1, deepestInset) * insetPx,
      }}
      className={clsx(
        'group absolute inset-x-0 top-0 flex items-center gap-1 rounded-control pe-1',
        'hover:bg-hover focus-visible:-outline-offset-2',
        isCurrent && 'bg-hover',
      )}
      onClick={(event) => isOfRow(event) && props.onPress(row)}
      onContextMenu={(event) => {
        event.preventDefault()
        props.onMenu(row)
      }}
    >
      <Turner row={row} onTurn={props.onTurn} />
      <span
        aria-hidden
        className={clsx('h-7 w-0.5 shrink-0 rounded-full', isShown ? 'bg-accent' : 'bg-line-2')}
      />
      <div className="min-w-0 flex-1 ps-1.5">
        {props.field ?? <Title row={row} isShown={isShown} />}
        {/* Apart where they are read as one. */}{' '}
        {details === '' ? null : <p className="truncate text-micro text-ink-3">{details}</p>}
      </div>
      <span
        className={clsx(
          'opacity-0 group-hover:opacity-100 has-aria-expanded:opacity-100',
          isCurrent && 'opacity-100',
        )}
      >
        {props.menu}
      </span>
    </div>
  )
})

/** Not of what is drawn within the line, nor of its menu, which lies elsewhere in the document. */
function isOfRow({ currentTarget, target }: MouseEvent): boolean {
  if (!(target instanceof Element) || !currentTarget.contains(target)) return false
  return target.closest('button, input') === null
}

export function rowElementId({ key }: Pick<TreeRow, 'key'>): string {
  return `branch-${key.replaceAll(' ', '-')}`
}

function Title({ row, isShown }: Pick<BranchRowProps, 'row' | 'isShown'>) {
  const look = isShown ? 'font-[550] text-ink' : 'text-ink-2'
  return (
    <p
      dir="auto"
      className={clsx('truncate text-start', isBranchRow(row) ? look : 'text-small text-ink-3')}
    >
      {rowTitle(row)}
    </p>
  )
}

/** Opens and folds with the mouse; the keyboard has the arrows. */
function Turner({ row, onTurn }: Pick<BranchRowProps, 'row' | 'onTurn'>) {
  if (row.isOpen === undefined) return <span className="w-4.5 shrink-0" />
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden
      className="grid w-4.5 shrink-0 place-items-center self-stretch text-ink-3 hover:text-ink"
      onClick={(event) => {
        event.stopPropagation()
        onTurn(row)
      }}
    >
      <ChevronRight
        size={13}
        strokeWidth={1.8}
        className={clsx(row.isOpen ? 'rotate-90' : 'rtl:rotate-180')}
      />
    </button>
  )
}
