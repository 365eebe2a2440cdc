import remend from 'remend'
import { closedEmphasis } from './close-emphasis.ts'

/**
 * The newest piece of a text that still comes, as it will most likely go on: what is open is
 * closed, and marks that can't be read yet are left out, so that nothing flashes up as the source
 * that it is and becomes something else with the next word.
 */
export function closeOpenSyntax(text: string, kind: 'text' | 'table'): string {
  // Nobody reads as fast as so much comes; what it costs would be more than what it hides.
  if (text.length > longestClosed || isInFence(text)) return text
  const rows = kind === 'table' ? text : withoutOpenTable(text)
  // A mark of a note is whole; it would be read as the half of a link.
  const isNote = /\[\^[^\]\s]+\]$/.test(rows)
  const readable = isNote ? rows : rows.replace(loneMark, '')
  const closed = closedEmphasis(closedCode(closedFormula(readable)))
  return isNote ? closed : remend(closed, choices)
}

const longestClosed = 16_000

/** Links, images and tags; of emphasis within emphasis it closes only one. */
const choices = {
  linkMode: 'text-only',
  bold: false,
  boldItalic: false,
  italic: false,
  inlineCode: false,
  strikethrough: false,
  katex: false,
  setextHeadings: false,
  singleTilde: false,
  comparisonOperators: false,
} as const

/** Marks at the very end that open something, or are the half of what closes it. */
const loneMark =
  /(?:\][[(]?|!\[?|(?<=^|[\s([{'"“‘（「])(?:[*_~`]{1,3}|\[\^?)|(?<=[^\s`])`+|\[\^[^\]\s]*|<(?:https?:[^\s>]*|[a-z/!][^\s>]*)?|\\)$/i

/** A row that may become a table's header, until the row of dashes under it is whole. */
function withoutOpenTable(text: string): string {
  return text.replace(/(?:^|\n)[ \t]{0,3}\|[^\n]*(?:\n[ \t|:-]*)?$/, (rows) => {
    const [header = '', dashes] = rows.trim().split('\n')
    const isTable = dashes !== undefined && cells(dashes) === cells(header) && dashes.endsWith('|')
    return isTable ? rows : ''
  })
}

const cells = (row: string): number => row.split('|').length

/** In code everything stands for itself. */
function isInFence(text: string): boolean {
  const fences = text.match(/^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:`{3,}|~{3,})/gm)
  return (fences?.length ?? 0) % 2 === 1
}

/** A code span that is open is code already. */
function closedCode(text: string): string {
  const line = text.slice(text.lastIndexOf('\n\n') + 1)
  let open: string | undefined
  for (const [run] of line.matchAll(/(?<!\\)`+/g)) {
    if (open === undefined) open = run
    else if (open === run) open = undefined
  }
  if (open === undefined) return text
  return text.endsWith('`') ? text.replace(/`+$/, '') : text.trimEnd() + open
}

/** A formula that is open stands as its source, in which nothing is emphasis. */
function closedFormula(text: string): string {
  const at = openFormulaAt(text)
  return at === undefined
    ? text
    : `${text.slice(0, at)}\`\`${text.slice(at).replaceAll('`', "'")} \`\``
}

function openFormulaAt(text: string): number | undefined {
  const round = text.lastIndexOf(String.raw`\(`)
  if (round !== -1 && !text.includes(String.raw`\)`, round)) return round
  const dollars = [...text.matchAll(/(?<![\\$])\$\$(?!\$)/g)].map(({ index }) => index)
  return dollars.length % 2 === 1 ? dollars.at(-1) : undefined
}
