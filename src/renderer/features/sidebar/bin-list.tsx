import { useVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef } from 'react'
import type { BinnedConversation } from '../../../shared/model/organising.ts'
import { Button } from '../../ui/button.tsx'
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
  const acted = useRef<number>(undefined)
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

  // The line that takes the place of the one that was restored has the keyboard then.
  useLayoutEffect(() => {
    const at = acted.current
    acted.current = undefined
    if (at === undefined || document.activeElement !== document.body) return
    const near = Math.min(at, items.length - 1)
    const button = scroller.current?.querySelector<HTMLElement>(`[data-index="${near}"] button`)
    if (button) button.focus()
    else onLost()
  }, [items, onLost])

  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto px-3 py-2">
      <ul
        aria-label={words('sidebar.bin.list')}
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
                onRestore={() => {
                  acted.current = index
                  onRestore(item)
                }}
                onPurge={() => onPurge(item)}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
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
