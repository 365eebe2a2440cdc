/** From the first message to have on show to the one after the last, by their places. */
export interface PathRange {
  readonly first: number
  readonly end: number
}

/** A stretch of the column: a message that is drawn, or the room of some that are not. */
export type Segment =
  | { readonly kind: 'message'; readonly index: number }
  | { readonly kind: 'gap'; readonly before: number; readonly heightPx: number }

const lineHeightPx = 25
const charWidthPx = 7.6
/** What a message takes beside its text: its head, its acts and the room around it. */
const besidePx = 84
/** What a stored message has beside its text. */
const besideBytes = 110

/** How tall a message of so many bytes is in a column of so many pixels, about. */
export function guessedHeightPx(sizeBytes: number, columnPx: number): number {
  const charsOfLine = Math.max(20, columnPx / charWidthPx)
  const lines = Math.max(1, Math.ceil((sizeBytes - besideBytes) / charsOfLine))
  return besidePx + lines * lineHeightPx
}

/** Where each message begins, and where the last one ends: one more than there are messages. */
export function offsetsOf(heightsPx: readonly number[]): readonly number[] {
  const offsets = [0]
  let sum = 0
  for (const height of heightsPx) offsets.push((sum += height))
  return offsets
}

/** The message at a height of the column: the last that begins at it or above it. */
export function indexAt(offsets: readonly number[], px: number): number {
  let low = 0
  let high = Math.max(0, offsets.length - 2)
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((offsets[middle] ?? 0) <= px) low = middle
    else high = middle - 1
  }
  return low
}

/** The messages that any part of a stretch of the column belongs to. */
export function rangeBetween(offsets: readonly number[], fromPx: number, toPx: number): PathRange {
  const count = offsets.length - 1
  if (count <= 0) return { first: 0, end: 0 }
  return { first: indexAt(offsets, fromPx), end: Math.min(count, indexAt(offsets, toPx) + 1) }
}

export function covers(outer: PathRange, inner: PathRange): boolean {
  return outer.first <= inner.first && outer.end >= inner.end
}

/** The whole column: what is drawn, and gaps in the place of all else, in their order. */
export function segmentsOf(
  heightsPx: readonly number[],
  { first, end }: PathRange,
  besides: readonly number[],
): readonly Segment[] {
  const count = heightsPx.length
  const drawn = new Set(besides.filter((index) => index >= 0 && index < count))
  for (let index = Math.max(0, first); index < Math.min(end, count); index += 1) drawn.add(index)
  const segments: Segment[] = []
  let next = 0
  const gapUntil = (index: number): void => {
    let heightPx = 0
    for (let at = next; at < index; at += 1) heightPx += heightsPx[at] ?? 0
    if (index > next) segments.push({ kind: 'gap', before: index, heightPx })
  }
  for (const index of [...drawn].toSorted((a, b) => a - b)) {
    gapUntil(index)
    segments.push({ kind: 'message', index })
    next = index + 1
  }
  gapUntil(count)
  return segments
}
