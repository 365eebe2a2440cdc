/** For a spreadsheet: one line for a row, tabs between cells, and nothing that it would run. */
export function tsvFromTable(table: HTMLTableElement): string {
  return rowsOf(table)
    .map((cells) => cells.map(tsvCell).join('\t'))
    .join('\n')
}

/** Text that begins like a formula would be one after it is pasted; https://owasp.org/www-community/attacks/CSV_Injection */
function tsvCell(text: string): string {
  const isNumber = /^[+-]?[\d.,\s]+%?$/.test(text)
  // The wide ones are the same to a spreadsheet in the languages that write them.
  const inert = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) && !isNumber ? `'${text}` : text
  return inert.includes('"') ? `"${inert.replaceAll('"', '""')}"` : inert
}

export function markdownFromTable(table: HTMLTableElement): string {
  const [head = [], ...rows] = rowsOf(table)
  const dashes = [...table.querySelectorAll('th')].map((cell) => dashesOf(cell.style.textAlign))
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const escaped = rows.map((cells) => line(cells.map(markdownCell)))
  return [line(head.map(markdownCell)), line(dashes), ...escaped].join('\n')
}

function dashesOf(align: string): string {
  if (align === 'center') return ':---:'
  return align === 'right' ? '---:' : '---'
}

const markdownCell = (text: string): string => text.replaceAll('|', '\\|')

function rowsOf(table: HTMLTableElement): readonly (readonly string[])[] {
  return [...table.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map(cellText),
  )
}

/** What a cell says; of a formula its LaTeX, which is drawn several times over. */
function cellText(cell: Element): string {
  const copy = cell.cloneNode(true) as Element
  for (const formula of copy.querySelectorAll('[data-latex]')) {
    formula.textContent = formula.getAttribute('data-latex')
  }
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}
