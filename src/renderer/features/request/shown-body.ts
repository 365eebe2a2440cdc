/** More than anybody reads, and less than what makes the window slow. */
const maxLines = 1_500
const maxLineChars = 4_000
const maxChars = 120_000

/** A body spread out to be read, as far as it is shown. */
export interface ShownBody {
  readonly text: string
  readonly shownLines: number
  readonly lines: number
}

/**
 * A JSON document is spread over lines; anything else stays as it is. A long line, such as a
 * picture, is cut, and so is a body of megabytes: it is there to be copied whole.
 */
export function shownBody(body: string): ShownBody {
  const lines = spread(body).split('\n')
  const shown: string[] = []
  let chars = 0
  for (const line of lines) {
    if (shown.length === maxLines || chars > maxChars) break
    const cut = line.length > maxLineChars ? `${line.slice(0, maxLineChars)} …` : line
    shown.push(cut)
    chars += cut.length
  }
  return { text: shown.join('\n'), shownLines: shown.length, lines: lines.length }
}

function spread(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), undefined, 2)
  } catch {
    return body
  }
}
