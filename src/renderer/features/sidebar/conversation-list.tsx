import { useEffect, useRef, useState } from 'react'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { ConversationId } from '../../../shared/model/ids.ts'
import type { Entry } from './list-entries.ts'
import { Lines } from './list-lines.tsx'
import { isDropOn, ListLine, type LineState } from './list-line.tsx'
import { noSelection } from './selection.ts'
import { SelectionBar } from './selection-bar.tsx'
import { useGoing } from './use-going.ts'
import { useListActs, type ConversationListProps } from './use-list-acts.ts'
import { useListDrag } from './use-list-drag.ts'
import { useListFocus } from './use-list-focus.ts'
import { useListKeys } from './use-list-keys.ts'
import { useListSelection } from './use-list-selection.ts'
import { useListVirtualizer } from './use-list-virtualizer.ts'

export function ConversationList(props: ConversationListProps) {
  const { entries, nowMs, current, renaming } = props
  const scroller = useRef<HTMLDivElement>(null)
  const { menu, setMenu } = useMenu()
  const focus = useListFocus(entries, current, renaming)
  const selecting = useListSelection(entries)
  const { selection, selected } = selecting
  const drag = useListDrag({ entries, indexOf: focus.indexOf, selection })
  const going = useGoing(current)
  const virtualizer = useListVirtualizer(scroller, entries, focus.entryIndex)
  const { acts, onRemove } = useListActs(props, selecting, setMenu)
  const onGo = (index: number): void => {
    virtualizer.scrollToIndex(index, { align: 'auto' })
    focus.focusAt(index)
  }
  const onKeyDown = useListKeys({ entries, focus, selecting, acts, onRemove, onGo })

  useInSight(current, focus.indexOf, virtualizer)

  function stateOf(entry: Entry, index: number): LineState {
    const id = entry.kind === 'row' ? entry.conversation.id : undefined
    return {
      isCurrent: id !== undefined && id === current,
      isSelected: id !== undefined && selection.ids.has(id),
      isEntry: index === focus.entryIndex,
      isRenaming: entry.key === renaming,
      isDropTarget: isDropOn(entry, drag.dropKey),
      going: id && going.get(id),
      isMenuOpen: menu.isOpen && entry.key === menu.key,
      menuFor: entry.key === menu.key ? menuFor(entry, selected) : undefined,
    }
  }

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- its lines take the keys */}
      <div
        ref={scroller}
        className="min-h-0 flex-1 overflow-y-auto px-2 pb-2"
        onKeyDown={onKeyDown}
        onFocus={focus.onFocus}
        onBlur={focus.onBlur}
        {...drag.handlers}
      >
        <Lines entries={entries} virtualizer={virtualizer}>
          {(entry, index) => (
            <ListLine entry={entry} nowMs={nowMs} acts={acts} {...stateOf(entry, index)} />
          )}
        </Lines>
      </div>
      <SelectionBar
        selected={selected}
        acts={acts}
        onRemove={onRemove}
        onClear={() => selecting.set(() => noSelection)}
      />
    </>
  )
}

/** What was opened from elsewhere is to be seen here too. */
function useInSight(
  current: ConversationId | undefined,
  indexOf: (key: string) => number,
  virtualizer: ReturnType<typeof useListVirtualizer>,
): void {
  useEffect(() => {
    const index = current === undefined ? -1 : indexOf(current)
    if (index !== -1) virtualizer.scrollToIndex(index, { align: 'auto' })
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- not when the list around it changes
  }, [current])
}

/** The line that has a menu; it keeps it when that is shut, so that the keyboard can go back. */
function useMenu() {
  const [menu, setMenu] = useState<{ readonly key?: string; readonly isOpen: boolean }>({
    isOpen: false,
  })
  return {
    menu,
    setMenu: (key: string | undefined) =>
      setMenu((before) =>
        key === undefined ? { ...before, isOpen: false } : { key, isOpen: true },
      ),
  }
}

/** A menu on a selected one acts on all that are selected. */
function menuFor(entry: Entry, selected: readonly Conversation[]): readonly Conversation[] {
  if (entry.kind !== 'row') return []
  return selected.includes(entry.conversation) ? selected : [entry.conversation]
}
