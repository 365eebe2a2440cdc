interface Run {
  readonly mark: string
  length: number
}

/** Closes emphasis that is open at the end of a text, the innermost first. */
export function closedEmphasis(text: string): string {
  const start = lastStart(text)
  const open: Run[] = []
  for (const match of text.slice(start).matchAll(/\\.|(`+)[^`]*\1|\*+|_+|~+/gs)) {
    const [run] = match
    const mark = run.charAt(0)
    if (mark === '\\' || mark === '`') continue
    const at = start + match.index
    takeRun(open, run, text.charAt(at - 1), text.charAt(at + run.length))
  }
  if (open.length === 0) return text
  const closers = open.toReversed().map(({ mark, length }) => mark.repeat(length))
  return text.trimEnd() + closers.join('')
}

/** What opens before that can't close after it: another paragraph, item, heading or cell. */
function lastStart(text: string): number {
  let start = 0
  for (const { index, 0: border } of text.matchAll(borders)) start = index + border.length
  const isRow = /^[ \t]*\|/.test(text.slice(text.lastIndexOf('\n') + 1))
  return isRow ? text.lastIndexOf('|') + 1 : start
}

const borders = /(?:^|\n)[ \t>]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|\n)/g

function takeRun(open: Run[], run: string, before: string, after: string): void {
  const mark = run.charAt(0)
  if (mark === '_' && isWord(before) && isWord(after)) return
  if (/\d/.test(before) && /\d/.test(after)) return
  let length = run.length
  const canClose = before !== '' && !/\s/.test(before)
  while (canClose && length > 0 && open.at(-1)?.mark === mark) {
    const last = open.pop()
    if (last && last.length > length) open.push({ mark, length: last.length - length })
    length -= last?.length ?? 0
  }
  const canOpen = after !== '' && !/\s/.test(after) && (mark !== '~' || length === 2)
  if (length > 0 && canOpen && length <= 3) open.push({ mark, length })
}

const isWord = (char: string): boolean => /[\p{L}\p{N}]/u.test(char)
