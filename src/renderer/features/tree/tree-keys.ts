import type { TreeRow } from './tree-rows.ts'

/** What a key of the tree means: another line, a line turned open or folded, or nothing. */
export type TreeMove = { readonly to: TreeRow } | { readonly turn: TreeRow } | undefined

/**
 * The keys of a tree view: up and down, in and out, to the ends.
 * https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 */
export function moveByKey(
  key: string,
  {
    rows,
    at,
    isRightToLeft,
  }: {
    readonly rows: readonly TreeRow[]
    readonly at: number
    readonly isRightToLeft: boolean
  },
): TreeMove {
  const row = rows[at]
  if (!row) return undefined
  const step = (index: number): TreeMove => {
    const to = rows[index]
    return to && { to }
  }
  switch (key) {
    case 'ArrowDown':
      return step(at + 1)
    case 'ArrowUp':
      return step(at - 1)
    case 'Home':
      return step(0)
    case 'End':
      return step(rows.length - 1)
    case isRightToLeft ? 'ArrowLeft' : 'ArrowRight':
      if (row.isOpen === false) return { turn: row }
      return row.isOpen ? step(at + 1) : undefined
    case isRightToLeft ? 'ArrowRight' : 'ArrowLeft': {
      if (row.isOpen) return { turn: row }
      const parent = rows.find((other) => other.key === row.parentKey)
      return parent && { to: parent }
    }
    default:
      return undefined
  }
}

/** What was typed so far in one go, and when. */
export interface Typed {
  readonly text: string
  readonly atMs: number
}

const pauseMs = 700

/** What is typed with this key: after a pause it is a new beginning. */
export function typedOn(before: Typed, key: string, atMs: number): Typed {
  const isGoingOn = atMs - before.atMs < pauseMs
  return { text: (isGoingOn ? before.text : '') + key.toLocaleLowerCase(), atMs }
}

/** The next line after `at` that begins with what was typed, or this one where it still does. */
export function findTyped(
  rows: readonly TreeRow[],
  {
    at,
    text,
    labelOf,
  }: {
    readonly at: number
    readonly text: string
    readonly labelOf: (row: TreeRow) => string
  },
): TreeRow | undefined {
  const from = text.length > 1 ? at : at + 1
  const ordered = [...rows.slice(from), ...rows.slice(0, from)]
  return ordered.find((row) => labelOf(row).toLocaleLowerCase().startsWith(text))
}
