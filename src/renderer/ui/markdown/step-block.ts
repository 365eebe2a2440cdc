import type { Block } from './block.ts'
import { noChunks, withItem } from './chunks.ts'
import { isLinkDefinition } from './definitions.ts'
import { detached } from './detached.ts'
import {
  fenceOf,
  formulaCloserOf,
  isHeading,
  isNote,
  isQuote,
  isRule,
  listMarkerOf,
  type Line,
} from './line.ts'
import {
  isBlank,
  type OpenBlock,
  type OpenCode,
  type OpenFormula,
  type OpenTable,
  type Step,
} from './open-block.ts'
import { beginList, beginQuote, goOnList, goOnQuote, goOnRest } from './open-containers.ts'
import {
  beginParagraph,
  goOnCode,
  goOnFormula,
  goOnParagraph,
  goOnTable,
  paragraphOf,
} from './open-leaves.ts'
import { isTooDeep } from './too-deep.ts'

/** What a line begins: a block that stays open, one that is whole, or nothing to be drawn. */
export function beginBlock(text: string, line: Line): OpenBlock | undefined {
  if (isBlank(line) || isLinkDefinition(line)) return undefined
  const { start, end } = line
  const rest = { start, end, isAfterBlank: false } as const
  if (line.indent >= 4) return { kind: 'indented', ...rest }
  const fence = fenceOf(line)
  if (fence) {
    const { marker, language } = fence
    return { kind: 'code', start: end, end, marker, language, indent: line.indent, isClosed: false }
  }
  const closer = formulaCloserOf(line)
  if (closer !== undefined) {
    const isClosed = line.body.length > 2 && line.body.trimEnd().endsWith(closer)
    return { kind: 'formula', start, end, closer, isClosed }
  }
  if (isHeading(line) || isRule(line)) return { kind: 'line', ...rest }
  const marker = listMarkerOf(line)
  if (marker) return beginList(line, marker)
  if (isQuote(line)) return beginQuote(line)
  if (isNote(line)) return { kind: 'note', ...rest }
  return beginParagraph(text, line)
}

export function goOnBlock(text: string, open: OpenBlock, line: Line): Step {
  switch (open.kind) {
    case 'paragraph':
      return goOnParagraph(text, open, line)
    case 'list':
      return goOnList(text, open, line)
    case 'table':
      return goOnTable(text, open, line)
    case 'quote':
      return goOnQuote(text, open, line)
    case 'code':
      return goOnCode(text, open, line)
    case 'formula':
      return open.isClosed ? { type: 'another' } : goOnFormula(text, open, line)
    case 'note':
    case 'indented':
    case 'line':
      return goOnRest(text, open, line)
  }
}

/** The open block as it is to be drawn now. */
export function blockOf(text: string, open: OpenBlock): Block {
  const slice = text.slice(open.start, open.end)
  // Open code is long, and cut anew from the next text before that is all that is left.
  const last = open.kind === 'code' && !open.isClosed ? slice : detached(slice)
  if (isHopeless(open, last)) return { kind: 'other', text: last }
  switch (open.kind) {
    case 'paragraph':
      return paragraphOf(text, open)
    case 'list': {
      const { isLoose, first, items } = open
      return { kind: 'list', start: first.start, isLoose, items: withItem(items, last) }
    }
    case 'table':
      return { kind: 'table', head: open.head, rows: rowsOf(open, last) }
    case 'quote':
      return { kind: 'quote', pieces: withItem(open.pieces, last) }
    case 'code':
      return codeOf(open, last)
    case 'formula':
      return formulaOf(open, last)
    case 'note':
    case 'indented':
    case 'line':
      return { kind: 'other', text: last }
  }
}

/** What no parser should see is shown as it is, and not within what it opens. */
function isHopeless(open: OpenBlock, text: string): boolean {
  if (open.kind === 'list') return open.items.length === 0 && isTooDeep(text)
  return open.kind === 'quote' && open.pieces.length === 0 && isTooDeep(text)
}

function rowsOf({ rows, rowCount }: OpenTable, last: string) {
  return rowCount === 0 ? noChunks : withItem(rows, last)
}

function codeOf({ language, indent, isClosed }: OpenCode, lines: string): Block {
  const code = lines.startsWith('\n') ? lines.slice(1) : lines
  const outdented = indent === 0 ? code : code.replace(new RegExp(`^ {1,${indent}}`, 'gm'), '')
  return { kind: 'code', language, code: outdented, isOpen: !isClosed }
}

function formulaOf({ closer, isClosed }: OpenFormula, source: string): Block {
  const trimmed = source.trim()
  const latex = trimmed.slice(2, isClosed ? -closer.length : undefined).trim()
  return { kind: 'formula', latex, source: trimmed, isOpen: !isClosed }
}
