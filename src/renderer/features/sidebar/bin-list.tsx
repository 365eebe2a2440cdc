import { useVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react'
import type { BinnedConversation } from '../../../shared/model/organising.ts'
import { Button } from '../../ui/button.tsx'
import { isFocusAdrift } from '../../ui/leaving-focus.ts'
import { dateFormat } from '../../words/formats.ts'
import { words } from '../../words/words.ts'
import { observeHeight } from './use-list-virtualizer.ts'

const lineHeightPx = 56

interface BinListProps {
  readonly items: readonly BinnedConversation[]
  readonly onRestore: (item: BinnedConversation) => void
  readonly onPurge: (item: BinnedConversation) => void
  /** The keyboard was on a line that went, and there is none left. */
  readonly onLost: () => void
}

/** What lies in the bin; a thousand lines cost no more than those in sight. */
export function BinList({ items, onRestore, onPurge, onLost }: BinListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- a warning for the compiler, which we lack
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => items[index]?.conversation.id ?? index,
    estimateSize: () => lineHeightPx,
    measureElement: (element) => element.offsetHeight || lineHeightPx,
    observeElementRect: observeHeight,
    overscan: 4,
  })

  const { onFocus, onBlur } = useLineFocus(items, scroller, onLost)

  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto px-3 py-2">
      <ul
        aria-label={words('sidebar.bin.list')}
        onFocus={onFocus}
        onBlur={onBlur}
        className="relative"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index]
          if (!item) return null
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${start}px)` }}
            >
              <BinLine
                item={item}
                onRestore={() => onRestore(item)}
                onPurge={() => onPurge(item)}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** The line that takes the place of one that went under the keyboard has it then. */
function useLineFocus(
  items: readonly BinnedConversation[],
  list: RefObject<HTMLElement | null>,
  onLost: () => void,
) {
  const last = useRef<{ readonly id: string; readonly index: number }>(undefined)
  useLayoutEffect(() => {
    const was = last.current
    // Read anew for another reason, and it is still there.
    if (!was || items.some(({ conversation }) => conversation.id === was.id)) return
    last.current = undefined
    if (!isFocusAdrift()) return
    const near = Math.min(was.index, items.length - 1)
    const button = list.current?.querySelector<HTMLElement>(`[data-index="${near}"] button`)
    if (button) button.focus()
    else onLost()
  }, [items, list, onLost])

  return {
    onFocus: ({ target }: FocusEvent): void => {
      const index = Number(target.closest<HTMLElement>('[data-index]')?.dataset['index'])
      const item = items[index]
      if (item) last.current = { id: item.conversation.id, index }
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent): void => {
      if (!(relatedTarget instanceof Element) || currentTarget.contains(relatedTarget)) return
      // The question whether to delete it for ever gives the keyboard back.
      if (!relatedTarget.closest('[role=alertdialog]')) last.current = undefined
    },
  }
}

interface BinLineProps {
  readonly item: BinnedConversation
  readonly onRestore: () => void
  readonly onPurge: () => void
}

function BinLine({ item, onRestore, onPurge }: BinLineProps) {
  const { conversation, removedAt, daysLeft } = item
  const { title } = conversation
  const date = dateFormat({ dateStyle: 'medium' }).format(removedAt)
  return (
    <div className="flex min-h-14 items-center gap-2 rounded-control px-2 hover:bg-hover">
      <div className="min-w-0 flex-1">
        <p dir="auto" className="truncate text-ink">
          {title}
        </p>
        <p className="truncate text-small text-ink-3 tabular-nums">
          {words('sidebar.bin.deletedOn', { date })}
          {' · '}
          {daysLeft === 0
            ? words('sidebar.bin.lastDay')
            : words('sidebar.bin.daysLeft', { count: daysLeft })}
        </p>
      </div>
      <Button aria-label={words('sidebar.bin.restoreNamed', { title })} onClick={onRestore}>
        {words('sidebar.bin.restore')}
      </Button>
      <Button
        look="quiet"
        aria-label={words('sidebar.bin.purgeNamed', { title })}
        onClick={onPurge}
      >
        {words('sidebar.bin.purge')}
      </Button>
    </div>
  )
}
