import { readRelations } from './relations.ts'
import { readDateStyles, serialDate } from './spreadsheet-dates.ts'
import type { Entries } from './unzip.ts'
import { walkXml } from './walk-xml.ts'

const workbook = 'xl/workbook.xml'

/** Each sheet as its name and its rows, the cells apart by tabs. */
export function readSpreadsheet(entries: Entries): readonly string[] {
  const targets = readRelations(entries, workbook)
  const sheets: { readonly name: string; readonly entry: string }[] = []
  walkXml(entries, workbook, {
    open: (tag, attribute) => {
      const entry = tag === 'sheet' ? targets.get(attribute('r:id') ?? '') : undefined
      if (entry !== undefined) sheets.push({ name: attribute('name') ?? '', entry })
    },
  })
  const book = { strings: readStrings(entries), dateStyles: readDateStyles(entries) }
  return sheets.map(({ name, entry }) => `${name}\n${readSheet(entries, entry, book)}`.trimEnd())
}

interface Book {
  readonly strings: readonly string[]
  readonly dateStyles: ReadonlySet<number>
}

/** Texts that several cells share. What is read aloud beside them is left out. */
function readStrings(entries: Entries): readonly string[] {
  const strings: string[] = []
  let isText = false
  let isAside = false
  walkXml(entries, 'xl/sharedStrings.xml', {
    open: (tag) => {
      if (tag === 'si') strings.push('')
      if (tag === 'rPh') isAside = true
      if (tag === 't') isText = true
    },
    close: (tag) => {
      if (tag === 'rPh') isAside = false
      if (tag === 't') isText = false
    },
    text: (text) => {
      if (isText && !isAside) strings.push(`${strings.pop() ?? ''}${text}`)
    },
  })
  return strings
}

/** A sheet that says of a cell far out that it is there does not get the cells between. */
const mostColumns = 1_000

function readSheet(entries: Entries, entry: string, book: Book): string {
  const rows: string[] = []
  let row: string[] = []
  let cell: { column: number; type: string; isDate: boolean; text: string } | undefined
  let isValue = false
  walkXml(entries, entry, {
    open: (tag, attribute) => {
      if (tag === 'row') row = []
      if (tag === 'v' || tag === 't') isValue = true
      if (tag !== 'c') return
      const column = columnOf(attribute('r')) ?? row.length
      const isDate = book.dateStyles.has(Number(attribute('s') ?? -1))
      cell = { column, type: attribute('t') ?? 'n', isDate, text: '' }
    },
    text: (text) => {
      if (isValue && cell) cell.text += text
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') isValue = false
      if (tag === 'c' && cell && cell.column < mostColumns) {
        while (row.length < cell.column) row.push('')
        row[cell.column] = shown(cell, book).replace(/[\t\n\r]+/g, ' ')
      }
      if (tag === 'row') rows.push(row.join('\t').trimEnd())
    },
  })
  return rows.join('\n')
}

function shown(
  {
    type,
    isDate,
    text,
  }: { readonly type: string; readonly isDate: boolean; readonly text: string },
  { strings }: Book,
): string {
  if (type === 's') return strings[Number(text)] ?? ''
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE'
  return type === 'n' && isDate ? serialDate(text) : text
}

/** `B3` is in column 1. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (letters === undefined) return undefined
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
