import { useMemo } from 'react'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { Outline } from '../../../shared/model/outline.ts'
import { words } from '../../words/words.ts'
import { BranchMenu } from './branch-menu.tsx'
import { BranchRow } from './branch-row.tsx'
import { NameField } from './name-field.tsx'
import { isBranchRow, isShownRow, lastMessageOf, treeRows, type TreeRow } from './tree-rows.ts'
import type { BranchActs } from '../../api/use-branch-acts.ts'
import { useLineActs, type LineActs } from './use-line-acts.ts'
import { useTreeCursor } from './use-tree-cursor.ts'
import { useUnfolding } from './use-unfolding.ts'

interface BranchTreeProps {
  readonly conversation: Conversation
  readonly outline: Outline
  readonly acts: BranchActs
  /** A branch was chosen to be read. */
  readonly onShown: () => void
}

/** The conversation's branches, with all that can be done with them by mouse and by key. */
export function BranchTree({ conversation, outline, acts, onShown }: BranchTreeProps) {
  const unfolding = useUnfolding(conversation.id, outline)
  const { turned, messages } = unfolding
  const rows = useMemo(() => treeRows(outline, { turned, messages }), [outline, turned, messages])
  const startAt = rows.findLastIndex((row) => row.kind === 'run' && isShownRow(row, messages))
  const cursor = useTreeCursor(rows, { startAt, rowHeight })
  const { scroller, onScroll, drawn, totalPx } = cursor
  const lines = useLineActs({ rows, outline, acts, cursor, unfolding, onShown })
  return (
    <div
      ref={scroller}
      onScroll={(event) => onScroll(event.currentTarget)}
      className="min-h-0 flex-1 overflow-y-auto px-2 pb-2"
    >
      <div
        role="tree"
        aria-label={words('tree.name')}
        onKeyDown={lines.onKeyDown}
        tabIndex={-1}
        className="relative outline-none"
        style={{ height: totalPx }}
      >
        {drawn.map(({ row, index, topPx, heightPx }) => {
          const isShown = isShownRow(row, messages)
          const isInMenu = isBranchRow(row)
          return (
            <BranchRow
              key={row.key}
              row={row}
              isShown={isShown}
              isCurrent={index === cursor.at}
              topPx={topPx}
              heightPx={heightPx}
              onTurn={lines.turn}
              onPress={lines.press}
              onMenu={() => isInMenu && lines.openMenu(row)}
              field={
                lines.renamed === row.key && row.kind === 'run' ? (
                  <NameField
                    name={row.run.name ?? ''}
                    onSave={(name) => acts.name(row.run.firstId, name)}
                    onClose={() => {
                      lines.rename(undefined)
                      cursor.focus(row)
                    }}
                  />
                ) : null
              }
              menu={
                isInMenu ? (
                  <LineMenu row={row} lines={lines} isShown={isShown} tipId={outline.tipId} />
                ) : null
              }
            />
          )
        })}
      </div>
    </div>
  )
}

interface LineMenuProps {
  readonly row: TreeRow
  readonly lines: LineActs
  readonly isShown: boolean
  readonly tipId: Outline['tipId']
}

function LineMenu({ row, lines, isShown, tipId }: LineMenuProps) {
  const { id, role } = lastMessageOf(row)
  const canContinue = role === 'assistant' && id !== tipId
  return (
    <BranchMenu
      isOpen={lines.menuOf === row.key}
      onOpenChange={(isOpen) => lines.openMenu(isOpen ? row : undefined)}
      onShow={() => lines.show(row)}
      onContinue={canContinue ? () => lines.continueFrom(row) : undefined}
      onCompare={isShown ? undefined : () => lines.compare(row)}
      onName={row.kind === 'run' ? () => lines.rename(row) : undefined}
      onCopy={() => lines.copy(row)}
      onRemove={() => lines.remove(row)}
    />
  )
}

/** In CSS pixels: two lines of words, or one. */
function rowHeight(row: TreeRow): number {
  return isBranchRow(row) ? 48 : 32
}
