import { foldWithPlaces } from '../../../shared/logic/fold-text.ts'

/** What is drawn in a message and is none of its text. */
const unsaid = 'button, summary, details, time, [aria-hidden=true], .sr-only'

/** What ends a run of text: words of two of these are not read as one. */
const blocks = 'p, li, td, th, h1, h2, h3, h4, h5, h6, pre, blockquote, div, figure'

/** Where a folded text stands in what a message says, as it is drawn; in its order. */
export function foundRanges(message: Element, folded: string): readonly Range[] {
  if (folded === '') return []
  return [...message.querySelectorAll('[data-said]')].flatMap((said) =>
    textRuns(said).flatMap((run) => rangesInRun(run, folded)),
  )
}

/** Text nodes that are read in one go. */
function textRuns(said: Element): readonly (readonly Text[])[] {
  const walker = document.createTreeWalker(said, NodeFilter.SHOW_TEXT)
  const runs: Text[][] = []
  let block: Element | null | undefined
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    const parent = node.parentElement
    if (!parent || parent.closest(unsaid)) continue
    const own = parent.closest(blocks)
    if (own !== block || runs.length === 0) runs.push([])
    block = own
    runs.at(-1)?.push(node)
  }
  return runs
}

function rangesInRun(run: readonly Text[], wanted: string): readonly Range[] {
  const { folded, places } = foldWithPlaces(run.map(({ data }) => data).join(''))
  const ranges: Range[] = []
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    const range = document.createRange()
    const start = spot(run, places[at] ?? 0)
    const end = spot(run, places[at + wanted.length] ?? 0)
    range.setStart(start.node, start.offset)
    range.setEnd(end.node, end.offset)
    ranges.push(range)
  }
  return ranges
}

function spot(
  run: readonly Text[],
  place: number,
): { readonly node: Text; readonly offset: number } {
  let offset = place
  for (const node of run) {
    if (offset <= node.length) return { node, offset }
    offset -= node.length
  }
  const last = run.at(-1) as Text
  return { node: last, offset: last.length }
}
