import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { ConversationId } from '../../../shared/model/ids.ts'
import { useConversationActs } from '../../api/use-conversation-acts.ts'
import type { LineActs } from './line-acts.ts'
import type { Entry } from './list-entries.ts'
import { isDropOn, ListLine, type LineState } from './list-line.tsx'
import { noSelection, spanned, toggled } from './selection.ts'
import { SelectionBar } from './selection-bar.tsx'
import { useFolderActs } from './use-folder-acts.ts'
import { useGoing } from './use-going.ts'
import { useLineActs } from './use-line-acts.ts'
import { useListDrag } from './use-list-drag.ts'
import { useListFocus } from './use-list-focus.ts'
import { useListKeys } from './use-list-keys.ts'
import { useListSelection } from './use-list-selection.ts'
import { useListVirtualizer } from './use-list-virtualizer.ts'

interface ConversationListProps {
  readonly entries: readonly Entry[]
  readonly nowMs: number
  readonly current: ConversationId | undefined
  /** The line whose name is being changed. */
  readonly renaming: string | undefined
  readonly onRename: (key: string | undefined) => void
  readonly onOpen: (id: ConversationId) => void
  readonly onRemoved: (id: ConversationId) => void
  readonly onTurn: (groupKey: string) => void
  readonly onTags: (conversations: readonly Conversation[]) => void
}

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
  const { acts, onRemove } = useActs(props, selecting, setMenu)
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

interface LinesProps {
  readonly entries: readonly Entry[]
  readonly virtualizer: ReturnType<typeof useListVirtualizer>
  readonly children: (entry: Entry, index: number) => ReactNode
}

/** The lines that are in sight, each in its place. */
function Lines({ entries, virtualizer, children }: LinesProps) {
  return (
    <ul className="relative" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const entry = entries[index]
        if (!entry) return null
        return (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            data-key={entry.key}
            aria-setsize={entries.length}
            aria-posinset={index + 1}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${start}px)` }}
          >
            {children(entry, index)}
          </li>
        )
      })}
    </ul>
  )
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

function useActs(
  props: ConversationListProps,
  selecting: ReturnType<typeof useListSelection>,
  setMenu: LineActs['setMenu'],
) {
  const { current, onOpen, onRename, onRemoved, onTurn, onTags } = props
  const { removeAll, moveToNewFolder } = useConversationActs()
  const folders = useFolderActs()

  async function onRemove(conversations: readonly Conversation[]): Promise<void> {
    if (await removeAll(conversations)) for (const { id } of conversations) onRemoved(id)
  }
  async function putIntoNewFolder(conversations: readonly Conversation[]): Promise<void> {
    onRename(await moveToNewFolder(conversations))
  }

  const acts = useLineActs({
    press: (id, event) => {
      if (event.shiftKey) {
        selecting.set((before) => spanned(before, selecting.order, id, current ?? id))
      } else if (event.ctrlKey || event.metaKey) {
        selecting.set((before) => toggled(before, id))
      } else {
        selecting.set(() => noSelection)
        onOpen(id)
      }
    },
    turn: onTurn,
    setMenu,
    setRenaming: onRename,
    editTags: onTags,
    putIntoNewFolder: (conversations) => void putIntoNewFolder(conversations),
    moveFolder: (folder, step) => void folders.move(folder, step),
    removed: onRemoved,
  })
  return {
    acts,
    onRemove: (conversations: readonly Conversation[]) => void onRemove(conversations),
  }
}
