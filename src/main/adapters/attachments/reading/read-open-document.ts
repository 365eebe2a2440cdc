import { RefusedDocument } from '../reader-protocol.ts'
import type { Entries } from './unzip.ts'
import { walkXml } from './walk-xml.ts'

/** A row or cell may be said to stand there so often; more are empty in truth. */
const mostRepeats = 100

/** Text as one page, each slide as one, each sheet as one with its name and its rows. */
export function readOpenDocument(entries: Entries): readonly string[] {
  if (!entries.has('content.xml')) throw new RefusedDocument('damaged')
  const pages: string[] = []
  let page = ''
  let cell: string | undefined
  let repeats = 1
  let isBody = false
  const write = (text: string): void => {
    if (!isBody) return
    if (cell === undefined) page += text
    else cell += text.replaceAll('\n', ' ')
  }
  const turnPage = (): void => {
    if (page.trim() !== '') pages.push(page.trim())
    page = ''
  }
  walkXml(entries, 'content.xml', {
    open: (tag, attribute) => {
      if (tag === 'body') isBody = true
      if (tag === 'page' || (tag === 'table' && cell === undefined)) turnPage()
      if (tag === 'table') write(`${attribute('name') ?? ''}\n`)
      if (tag === 'tab') write('\t')
      if (tag === 's') write(' '.repeat(Math.min(mostRepeats, Number(attribute('c') ?? 1))))
      if (tag === 'line-break') write('\n')
      if (tag !== 'table-cell') return
      cell = ''
      repeats = Math.min(mostRepeats, Number(attribute('number-columns-repeated') ?? 1))
    },
    text: write,
    close: (tag) => {
      if ((tag === 'p' || tag === 'h') && cell === undefined) page += '\n'
      if (tag === 'table-row') page = `${page.trimEnd()}\n`
      if (tag !== 'table-cell' || cell === undefined) return
      page += `${cell.trim()}\t`.repeat(cell.trim() === '' ? 1 : repeats)
      cell = undefined
    },
  })
  turnPage()
  return pages
}
