import type { PageRange } from '../../../shared/model/attachment.ts'

/** What a person wrote of pages: which these are, or why that can't be told. */
export type PagesWritten =
  | { readonly state: 'all' }
  | { readonly state: 'some'; readonly ranges: readonly PageRange[] }
  | { readonly state: 'unclear' }
  | { readonly state: 'outside'; readonly page: number }

/** `1–6, 9` and the like; `4-` goes to the end, and nothing at all means everything. */
export function parsePages(text: string, pages: number): PagesWritten {
  // `1 – 6` is one piece, not three.
  const pieces = text.replaceAll(/\s*([-–—])\s*/g, '$1').split(/[,;，、；\s]+/)
  const ranges: PageRange[] = []
  for (const piece of pieces.filter((one) => one !== '')) {
    const found = /^(\d*)([-–—]?)(\d*)$/.exec(piece)
    const range = found && rangeOf(found, pages)
    if (!range || range.from > range.to) return { state: 'unclear' }
    const outside = [range.from, range.to].find((page) => page < 1 || page > pages)
    if (outside !== undefined) return { state: 'outside', page: outside }
    ranges.push(range)
  }
  return ranges.length === 0 ? { state: 'all' } : chosenOf(mergeRanges(ranges), pages)
}

/** `1–6, 9`. */
export function pagesAsText(ranges: readonly PageRange[]): string {
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

export function isChosen(chosen: readonly PageRange[] | undefined, page: number): boolean {
  return chosen === undefined || chosen.some(({ from, to }) => from <= page && page <= to)
}

export function countPages(ranges: readonly PageRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0)
}

/** The choice with one page more or less; at least one page stays chosen. */
export function togglePage(
  chosen: readonly PageRange[] | undefined,
  page: number,
  pages: number,
): readonly PageRange[] | undefined {
  const before = chosen ?? [{ from: 1, to: pages }]
  if (!isChosen(before, page)) {
    const next = chosenOf(mergeRanges([...before, { from: page, to: page }]), pages)
    return next.state === 'some' ? next.ranges : undefined
  }
  const without = before.flatMap(({ from, to }): readonly PageRange[] =>
    from <= page && page <= to
      ? [
          { from, to: page - 1 },
          { from: page + 1, to },
        ]
      : [{ from, to }],
  )
  const next = without.filter(({ from, to }) => from <= to)
  return next.length === 0 ? before : next
}

/** In order, apart from each other. */
function mergeRanges(ranges: readonly PageRange[]): readonly PageRange[] {
  const merged: PageRange[] = []
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (!last || range.from > last.to + 1) merged.push(range)
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) }
  }
  return merged
}

function chosenOf(ranges: readonly PageRange[], pages: number): PagesWritten {
  const [first] = ranges
  const isAll = ranges.length === 1 && first?.from === 1 && first.to === pages
  return isAll ? { state: 'all' } : { state: 'some', ranges }
}

function rangeOf([, from = '', dash = '', to = '']: RegExpExecArray, pages: number) {
  if (dash === '') return from === '' ? undefined : { from: Number(from), to: Number(from) }
  if (from === '' && to === '') return undefined
  return { from: from === '' ? 1 : Number(from), to: to === '' ? pages : Number(to) }
}
