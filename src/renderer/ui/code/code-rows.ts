import { codeKinds } from './highlight/code-theme.ts'
import type { LineColours } from './highlight/tokenize-line.ts'

/** The lines of code as elements of the page, one each. */
export interface CodeRows {
  readonly begin: (text: string) => void
  readonly extendLast: (text: string) => void
  readonly dropLast: () => void
  readonly clear: () => void
  readonly paint: (index: number, colours: LineColours) => void
}

/** So many lines stand together, and are left out of layout together while they are out of sight. */
const chunkLines = 100

export function createCodeRows(root: HTMLElement): CodeRows {
  let rows: HTMLElement[] = []
  return {
    begin: (text) => {
      if (rows.length % chunkLines === 0) root.append(element('code-chunk'))
      const row = element('code-line')
      row.append(text)
      rows.push(row)
      row.dataset['line'] = String(rows.length)
      root.lastElementChild?.append(row)
      // The room for the numbers.
      if (String(rows.length).endsWith('0') || rows.length === 1) {
        root.style.setProperty('--digits', String(String(rows.length).length))
      }
    },
    extendLast: (text) => {
      // The text itself grows: a new one in its place would take the selection away.
      const node = rows.at(-1)?.lastChild
      if (node instanceof Text) node.appendData(text)
    },
    dropLast: () => {
      const chunk = rows.pop()?.parentElement
      chunk?.lastElementChild?.remove()
      if (chunk?.childElementCount === 0) chunk.remove()
    },
    clear: () => {
      root.replaceChildren()
      rows = []
    },
    paint: (index, colours) => {
      const row = rows[index]
      if (row && colours.length > 0) row.replaceChildren(...painted(row.textContent, colours))
    },
  }
}

function painted(text: string, colours: LineColours): readonly (string | HTMLElement)[] {
  const pieces: (string | HTMLElement)[] = []
  let from = 0
  for (let at = 0; at < colours.length; at += 2) {
    const to = colours[at] ?? from
    const kind = codeKinds[colours[at + 1] ?? 0] ?? 'plain'
    const words = text.slice(from, to)
    pieces.push(kind === 'plain' ? words : element(`code-${kind}`, words))
    from = to
  }
  return [...pieces, text.slice(from)]
}

function element(name: string, text = ''): HTMLElement {
  const made = document.createElement('span')
  made.className = name
  if (text !== '') made.textContent = text
  return made
}
