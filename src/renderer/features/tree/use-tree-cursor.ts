import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { rowElementId } from './branch-row.tsx'
import { takeTreeFocus } from './tree-focus.ts'
import type { TreeRow } from './tree-rows.ts'

/** A line and where it stands, in CSS pixels from the top of the tree. */
export interface PlacedRow {
  readonly row: TreeRow
  readonly index: number
  readonly topPx: number
  readonly heightPx: number
}

export interface TreeCursor {
  /** The index of the line that the keyboard is on, or would come to. */
  readonly at: number
  readonly choose: (row: TreeRow) => void
  readonly focus: (row: TreeRow) => void
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly onScroll: (place: Pick<HTMLElement, 'scrollTop' | 'clientHeight'>) => void
  /** Those that are in view or near it, and the one that has the keyboard. */
  readonly drawn: readonly PlacedRow[]
  readonly totalPx: number
}

/** Drawn above and below what is in view. */
const marginPx = 600

/** Which line has the keyboard and which lines are drawn, of a tree as long as it likes. */
export function useTreeCursor(
  rows: readonly TreeRow[],
  {
    startAt,
    rowHeight,
  }: {
    /** Where the keyboard comes to first. */
    readonly startAt: number
    readonly rowHeight: (row: TreeRow) => number
  },
): TreeCursor {
  const scroller = useRef<HTMLDivElement>(null)
  const wanted = useRef<string>(undefined)
  const [chosen, setChosen] = useState<{ readonly key: string }>()
  const [view, setView] = useState({ topPx: 0, heightPx: 800 })
  const placed = useMemo(() => placeRows(rows, rowHeight), [rows, rowHeight])
  const found = rows.findIndex(({ key }) => key === chosen?.key)
  const at = found === -1 ? Math.max(0, Math.min(startAt, rows.length - 1)) : found

  useEffect(() => {
    const line = placed[at]
    if (!line) return
    if (takeTreeFocus()) wanted.current = line.row.key
    if (wanted.current !== line.row.key) return
    wanted.current = undefined
    if (scroller.current) reveal(scroller.current, line)
    document.getElementById(rowElementId(line.row))?.focus({ preventScroll: true })
  })

  const last = placed.at(-1)
  return {
    at,
    choose: setChosen,
    focus: (row) => {
      wanted.current = row.key
      // Another object, so that it is drawn anew even where the line stays the same.
      setChosen({ key: row.key })
    },
    scroller,
    onScroll: ({ scrollTop, clientHeight }) =>
      setView({ topPx: scrollTop, heightPx: clientHeight }),
    drawn: placed.filter(
      ({ topPx, index }) =>
        index === at ||
        (topPx > view.topPx - marginPx && topPx < view.topPx + view.heightPx + marginPx),
    ),
    totalPx: last ? last.topPx + last.heightPx : 0,
  }
}

function placeRows(
  rows: readonly TreeRow[],
  rowHeight: (row: TreeRow) => number,
): readonly PlacedRow[] {
  let topPx = 0
  return rows.map((row, index) => {
    const placed = { row, index, topPx, heightPx: rowHeight(row) }
    topPx += placed.heightPx
    return placed
  })
}

function reveal(element: HTMLElement, { topPx, heightPx }: PlacedRow): void {
  const { scrollTop, clientHeight } = element
  if (topPx < scrollTop) element.scrollTop = topPx
  else if (topPx + heightPx > scrollTop + clientHeight) {
    element.scrollTop = topPx + heightPx - clientHeight
  }
}
