/** A line of markdown and what can be told of it alone, by the rules of CommonMark and GFM. */
export interface Line {
  readonly text: string
  /** Where it stands in the whole text; `end` is before its line break. */
  readonly start: number
  readonly end: number
  /** In columns, where a tab leads to the next multiple of four. */
  readonly indent: number
  /** Without its indentation. */
  readonly body: string
}

export function lineAt(whole: string, start: number, end: number): Line {
  const text = whole.slice(start, end)
  const blanks = blanksOf(text, 0)
  return { text, start, end, indent: blanks.columns, body: text.slice(blanks.chars) }
}

/** The blanks at `from`; `columns` is the column that follows them. */
function blanksOf(
  text: string,
  from: number,
): { readonly chars: number; readonly columns: number } {
  let columns = from
  let at = from
  for (; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (char === ' ') columns += 1
    else if (char === '\t') columns += 4 - (columns % 4)
    else break
  }
  return { chars: at, columns }
}

export interface Fence {
  readonly marker: string
  readonly language: string
}

export function fenceOf({ indent, body }: Line): Fence | undefined {
  if (indent > 3) return undefined
  const match = /^(`{3,})([^`]*)$|^(~{3,})(.*)$/.exec(body)
  const marker = match?.[1] ?? match?.[3]
  if (marker === undefined) return undefined
  const language = (match?.[2] ?? match?.[4] ?? '').trim().split(/\s/, 1)[0] ?? ''
  return { marker, language: language.replace(/\\(?=[!-/:-@[-`{-~])/g, '') }
}

export function closesFence(
  { indent, body }: Pick<Line, 'indent' | 'body'>,
  marker: string,
): boolean {
  if (indent > 3 || !body.startsWith(marker)) return false
  const rest = body.slice(marker.length)
  return rest.trim().replaceAll(marker.charAt(0), '') === '' && !/[ \t][`~]/.test(rest)
}

/** More of one character than any writer means is not looked through. */
const longestRule = 1_000

export function isRule({ indent, body }: Line): boolean {
  return indent < 4 && body.length < longestRule && /^([-*_])(?:[ \t]*\1){2,}[ \t]*$/.test(body)
}

export function isSetextUnderline({ indent, body }: Line): boolean {
  return indent < 4 && body.length < longestRule && /^(?:=+|-+)[ \t]*$/.test(body)
}

export function isHeading({ indent, body }: Line): boolean {
  return indent < 4 && /^#{1,6}(?:[ \t]|$)/.test(body)
}

export function isQuote({ indent, body }: Line): boolean {
  return indent < 4 && body.startsWith('>')
}

/** The beginning of a footnote's text. */
export function isNote({ indent, body }: Line): boolean {
  return indent < 4 && /^\[\^[^\]\s]{1,200}\]:/.test(body)
}

export interface ListMarker {
  /** Items of one list have the same. */
  readonly kind: string
  readonly start: number | undefined
  /** The column from which on lines belong to the item. */
  readonly contentIndent: number
  readonly isEmpty: boolean
}

export function listMarkerOf(line: Line): ListMarker | undefined {
  if (line.indent > 3) return undefined
  const match = /^(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/.exec(line.body)
  if (!match || isRule(line)) return undefined
  const [marker] = match
  const width = line.indent + marker.length
  const blanks = blanksOf(' '.repeat(width) + line.body.slice(marker.length), width)
  const isEmpty = line.body.slice(marker.length).trim() === ''
  return {
    kind: marker.slice(-1),
    start: match[1] === undefined ? undefined : Number(match[1]),
    contentIndent: isEmpty || blanks.columns - width > 4 ? width + 1 : blanks.columns,
    isEmpty,
  }
}

/** What closes a formula that the line begins and that is alone in its lines. */
export function formulaCloserOf({ indent, body }: Line): string | undefined {
  const opener = /^(?:\$\$|\\\[)/.exec(body)?.[0]
  if (opener === undefined || indent > 3) return undefined
  const closer = opener === '$$' ? '$$' : '\\]'
  const at = body.indexOf(closer, opener.length)
  const isAlone = at === -1 || (body.slice(at + 2).trim() === '' && at > opener.length)
  return isAlone ? closer : undefined
}

/** The cells of a line, if it were of a table. */
export function cellCountOf(body: string): number {
  const row = body
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return row.split(/(?<!\\)\|/).length
}

export function isDelimiterRow({ indent, body }: Line): boolean {
  if (indent > 3 || body.length > longestRule || !body.includes('|')) return false
  return (
    /^[|:\- \t]+$/.test(body) &&
    body
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
      .every(isDelimiter)
  )
}

const isDelimiter = (cell: string): boolean => /^[ \t]*:?-+:?[ \t]*$/.test(cell)

/** Whether the line ends the paragraph above it by being the beginning of something else. */
export function interruptsParagraph(line: Line): boolean {
  if (isHeading(line) || isQuote(line) || isRule(line) || isNote(line)) return true
  if (fenceOf(line) || formulaCloserOf(line) !== undefined) return true
  const marker = listMarkerOf(line)
  return marker !== undefined && !marker.isEmpty && (marker.start ?? 1) === 1
}
