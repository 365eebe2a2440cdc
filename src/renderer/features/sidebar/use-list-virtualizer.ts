import {
  defaultRangeExtractor,
  observeElementRect,
  useVirtualizer,
  type Rect,
  type Virtualizer,
} from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import type { Entry } from './list-entries.ts'

type ListVirtualizer = Virtualizer<HTMLDivElement, HTMLElement>

/** The height of a line before it was measured. */
const lineHeightPx = 32
/** The height of a list that was not laid out yet. */
const firstHeightPx = 800

/** Draws the lines that are in sight, and always that on which the keyboard is. */
export function useListVirtualizer(
  scroller: RefObject<HTMLDivElement | null>,
  entries: readonly Entry[],
  entryIndex: number,
): ListVirtualizer {
  // oxlint-disable-next-line react/incompatible-library -- a warning for the compiler, which we lack
  return useVirtualizer<HTMLDivElement, HTMLElement>({
    count: entries.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => entries[index]?.key ?? index,
    estimateSize: () => lineHeightPx,
    measureElement: (element) => element.offsetHeight || lineHeightPx,
    initialRect: { width: 0, height: firstHeightPx },
    observeElementRect: observeHeight,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range)
      if (entryIndex === -1 || drawn.includes(entryIndex)) return drawn
      return [...drawn, entryIndex].toSorted((a, b) => a - b)
    },
    overscan: 8,
  })
}

/** A list without a height is held for one of a whole window, so that its lines are there. */
export function observeHeight(
  instance: ListVirtualizer,
  tell: (rect: Rect) => void,
): (() => void) | undefined {
  return (
    observeElementRect(instance, (rect) =>
      tell({ ...rect, height: rect.height || firstHeightPx }),
    ) ?? undefined
  )
}
