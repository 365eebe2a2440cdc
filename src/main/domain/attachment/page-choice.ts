import type { PageRange } from '../../../shared/model/attachment.ts'

/**
 * A choice of pages as it is kept: in order, apart from each other, of pages that there are. Absent
 * where it chooses every page, or none at all.
 */
export function pageChoice(
  chosen: readonly PageRange[] | undefined,
  pages: number,
): readonly PageRange[] | undefined {
  const inside = (chosen ?? [])
    .map(({ from, to }) => ({ from: Math.min(from, to), to: Math.min(Math.max(from, to), pages) }))
    .filter(({ from, to }) => from <= to)
    .toSorted((a, b) => a.from - b.from)
  const apart: PageRange[] = []
  for (const range of inside) {
    const last = apart.at(-1)
    if (last && range.from <= last.to + 1) {
      apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, range.to) }
    } else {
      apart.push(range)
    }
  }
  const [first] = apart
  if (!first || (first.from === 1 && first.to === pages)) return undefined
  return apart
}
