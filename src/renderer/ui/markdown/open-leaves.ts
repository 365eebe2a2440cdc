import type { Block } from './block.ts'
import { noChunks, withItem } from './chunks.ts'
import { pieceEnd } from './cut-paragraph.ts'
import { detached } from './detached.ts'
import {
  cellCountOf,
  closesFence,
  interruptsParagraph,
  isDelimiterRow,
  isSetextUnderline,
  type Line,
} from './line.ts'
import {
  another,
  isBlank,
  type GoOn,
  type OpenCode,
  type OpenFormula,
  type OpenParagraph,
  type OpenTable,
} from './open-block.ts'

export function beginParagraph(text: string, line: Line): OpenParagraph {
  return withPieces(text, {
    kind: 'paragraph',
    start: line.start,
    end: line.end,
    pieces: noChunks,
    joint: '',
    lastLine: line.start,
    endBefore: line.start,
  })
}

export const goOnParagraph: GoOn<OpenParagraph> = (text, open, line) => {
  if (isBlank(line)) return another
  const isWhole = open.pieces.length === 0
  if (isWhole && isSetextUnderline(line)) {
    return {
      type: 'ends',
      open: { kind: 'line', start: open.start, end: line.end, isAfterBlank: false },
    }
  }
  if (isDelimiterRow(line)) {
    const table = tableFrom(text, open, line)
    if (table) return table
  }
  if (interruptsParagraph(line)) return another
  const longer = { ...open, end: line.end, lastLine: line.start, endBefore: open.end }
  return { type: 'goes-on', open: withPieces(text, longer) }
}

/** Settles what is long enough; so much of a paragraph is never looked at again. */
export function withPieces(text: string, open: OpenParagraph): OpenParagraph {
  let { pieces, start, joint } = open
  for (;;) {
    const at = pieceEnd(text, start, open.end)
    if (at === undefined) return { ...open, pieces, start, joint }
    const piece = text.slice(start, at)
    pieces = withItem(pieces, { text: detached(piece), joint })
    joint = piece.endsWith('\n') ? '\n' : piece.endsWith(' ') ? ' ' : ''
    start = at
  }
}

/** The table of which the paragraph's last line is the header; what stands above it stays one. */
function tableFrom(text: string, open: OpenParagraph, line: Line) {
  const { lastLine, start } = open
  if (lastLine < start) return undefined
  const header = text.slice(lastLine, open.end)
  if (cellCountOf(header) !== cellCountOf(line.body)) return undefined
  const table: OpenTable = {
    kind: 'table',
    start: line.end,
    end: line.end,
    head: detached(text.slice(lastLine, line.end)),
    rows: noChunks,
    rowCount: 0,
  }
  const isAlone = open.pieces.length === 0 && lastLine === start
  if (isAlone) return { type: 'goes-on', open: table } as const
  const before = paragraphOf(text, { ...open, end: open.endBefore })
  return { type: 'goes-on', open: table, before } as const
}

export function paragraphOf(text: string, open: OpenParagraph): Block {
  const { pieces, start, end, joint } = open
  if (end <= start) return { kind: 'paragraph', pieces }
  const last = { text: detached(text.slice(start, end)), joint }
  return { kind: 'paragraph', pieces: withItem(pieces, last) }
}

const rowsInPiece = 8

export const goOnTable: GoOn<OpenTable> = (text, open, line) => {
  if (isBlank(line) || interruptsParagraph(line)) return another
  if (open.rowCount < rowsInPiece) {
    const start = open.rowCount === 0 ? line.start : open.start
    return {
      type: 'goes-on',
      open: { ...open, start, end: line.end, rowCount: open.rowCount + 1 },
    }
  }
  const rows = withItem(open.rows, detached(text.slice(open.start, open.end)))
  return {
    type: 'goes-on',
    open: { ...open, rows, start: line.start, end: line.end, rowCount: 1 },
  }
}

export const goOnCode: GoOn<OpenCode> = (_, open, line) =>
  closesFence(line, open.marker)
    ? { type: 'ends', open: { ...open, isClosed: true } }
    : { type: 'goes-on', open: { ...open, end: line.end } }

export const goOnFormula: GoOn<OpenFormula> = (_, open, line) => {
  if (isBlank(line)) return another
  const longer = { ...open, end: line.end }
  return line.body.trimEnd().endsWith(open.closer)
    ? { type: 'ends', open: { ...longer, isClosed: true } }
    : { type: 'goes-on', open: longer }
}
