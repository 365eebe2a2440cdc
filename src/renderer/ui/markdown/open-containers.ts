import { withItem } from './chunks.ts'
import { detached } from './detached.ts'
import {
  closesFence,
  fenceOf,
  interruptsParagraph,
  isHeading,
  isNote,
  isQuote,
  isRule,
  lineAt,
  listMarkerOf,
  type Line,
  type ListMarker,
} from './line.ts'
import {
  another,
  isBlank,
  type GoOn,
  type Inner,
  type OpenList,
  type OpenQuote,
  type OpenRest,
} from './open-block.ts'
import { noChunks } from './chunks.ts'

export function beginList(line: Line, marker: ListMarker): OpenList {
  return {
    kind: 'list',
    start: line.start,
    end: line.end,
    first: marker,
    item: marker,
    items: noChunks,
    isLoose: false,
    inner: innerAfter(noInner, contentOf(line, marker.contentIndent)),
  }
}

export const goOnList: GoOn<OpenList> = (text, open, line) => {
  const { inner, item } = open
  if (isBlank(line)) return goesOn({ ...open, inner: { ...inner, isAfterBlank: true } })
  if (line.indent >= item.contentIndent) {
    const next = innerAfter(inner, contentOf(line, item.contentIndent))
    return goesOn({ ...open, end: line.end, inner: next })
  }
  const marker = listMarkerOf(line)
  if (marker?.kind === item.kind) {
    return goesOn({
      ...beginList(line, marker),
      first: open.first,
      items: withItem(open.items, detached(text.slice(open.start, open.end))),
      isLoose: open.isLoose || inner.isAfterBlank,
    })
  }
  if (inner.isAfterBlank || !inner.isLazy || interruptsParagraph(line)) return another
  return goesOn({ ...open, end: line.end })
}

/** A long quote is drawn in pieces, cut where nothing inside it can go on. */
const shortestQuotePiece = 600

export function beginQuote(line: Line): OpenQuote {
  return {
    kind: 'quote',
    start: line.start,
    end: line.end,
    pieces: noChunks,
    inner: innerAfter(noInner, unquoted(line)),
  }
}

export const goOnQuote: GoOn<OpenQuote> = (text, open, line) => {
  const { inner } = open
  if (isBlank(line)) return another
  if (!isQuote(line)) {
    const isAnother = inner.isAfterBlank || !inner.isLazy || interruptsParagraph(line)
    return isAnother ? another : goesOn({ ...open, end: line.end })
  }
  const content = unquoted(line)
  const next = innerAfter(inner, content)
  const isCut =
    inner.isAfterBlank &&
    inner.fence === undefined &&
    open.end - open.start > shortestQuotePiece &&
    /^\p{L}/u.test(content.text)
  if (!isCut) return goesOn({ ...open, end: line.end, inner: next })
  const pieces = withItem(open.pieces, detached(text.slice(open.start, open.end)))
  return goesOn({ ...open, pieces, start: line.start, end: line.end, inner: next })
}

export const goOnRest: GoOn<OpenRest> = (_, open, line) => {
  if (isBlank(line)) {
    return open.kind === 'line' ? another : goesOn({ ...open, isAfterBlank: true })
  }
  const isInside = open.kind !== 'line' && line.indent >= 4
  const isLazy =
    open.kind === 'note' && !open.isAfterBlank && !isNote(line) && !interruptsParagraph(line)
  if (!isInside && !isLazy) return another
  return goesOn({ ...open, end: line.end, isAfterBlank: false })
}

const goesOn = (open: OpenList | OpenQuote | OpenRest) => ({ type: 'goes-on', open }) as const

const noInner: Inner = { fence: undefined, isAfterBlank: false, isLazy: false }

function innerAfter(inner: Inner, content: Line): Inner {
  if (inner.fence !== undefined) {
    const fence = closesFence(content, inner.fence) ? undefined : inner.fence
    return { fence, isAfterBlank: isBlank(content), isLazy: false }
  }
  const fence = fenceOf(content)?.marker
  const isLazy = fence === undefined && !isBlank(content) && !isHeading(content) && !isRule(content)
  return { fence, isAfterBlank: isBlank(content), isLazy }
}

/** What a line holds for the item that it belongs to. */
function contentOf(line: Line, contentIndent: number): Line {
  const columns = Math.max(0, line.indent - contentIndent)
  const body = line.indent < contentIndent ? line.text.slice(contentIndent) : line.body
  return lineAt(' '.repeat(columns) + body, 0, columns + body.length)
}

function unquoted(line: Line): Line {
  const content = line.body.replace(/^> ?/, '')
  return lineAt(content, 0, content.length)
}
