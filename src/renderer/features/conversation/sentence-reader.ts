/** Reads a growing text aloud: each sentence once, when it is finished. */
export interface SentenceReader {
  /** What was finished since the last time, as it is said; the text only ever grows. */
  readonly read: (text: string, isEnded: boolean) => readonly string[]
}

interface SentenceReaderOptions {
  /** For the rules by which sentences end. */
  readonly language: string
  /** What is said of a block of code. */
  readonly codeBlock: (lines: number) => string
}

const fence = /^ {0,3}(`{3,}|~{3,})/

export function createSentenceReader({
  language,
  codeBlock,
}: SentenceReaderOptions): SentenceReader {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  let at = 0
  let isLineStart = true
  let open: { readonly mark: string; lines: number } | undefined

  /** The finished sentences of a piece of a line, and how much of it they are. */
  function sentences(piece: string, isWhole: boolean): { said: string[]; length: number } {
    const all = [...segmenter.segment(piece)].map(({ segment }) => segment)
    const finished = isWhole ? all : all.slice(0, -1)
    return {
      said: finished
        .map(plain)
        .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence) && !/^\d+[.)]$/.test(sentence)),
      length: finished.reduce((sum, sentence) => sum + sentence.length, 0),
    }
  }

  function readLine(line: string): readonly string[] {
    const mark = isLineStart ? fence.exec(line)?.[1] : undefined
    if (open) {
      if (mark?.startsWith(open.mark) !== true || line.trim() !== mark) {
        open.lines += 1
        return []
      }
      const { lines } = open
      open = undefined
      return [codeBlock(lines)]
    }
    if (mark === undefined) return sentences(line, true).said
    open = { mark, lines: 0 }
    return []
  }

  return {
    read: (text, isEnded) => {
      const said: string[] = []
      for (let end = text.indexOf('\n', at); end >= 0; end = text.indexOf('\n', at)) {
        said.push(...readLine(text.slice(at, end)))
        at = end + 1
        isLineStart = true
      }
      const rest = text.slice(at)
      if (isEnded) {
        if (rest !== '') said.push(...readLine(rest))
        if (open) said.push(codeBlock(open.lines))
        at = text.length
        open = undefined
      } else if (!open && !(isLineStart && /^ {0,3}[`~|]/.test(rest))) {
        const finished = sentences(rest, false)
        said.push(...finished.said)
        at += finished.length
        if (finished.length > 0) isLineStart = false
      }
      return said
    },
  }
}

/** Without the marks of markdown. */
function plain(sentence: string): string {
  if (/^\s*\|?[\s:|-]+\|[\s:|-]*$/.test(sentence)) return ''
  return cells(sentence)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+(?:\[[ x]\]\s+)?)+/i, '')
    .replace(/\*\*|__|~~|`+/g, '')
    .replace(/(^|[^\w*])\*([^*]+)\*/g, '$1$2')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The row of a table as a list. */
function cells(sentence: string): string {
  if (!sentence.trim().startsWith('|')) return sentence
  const filled = sentence.split('|').map((cell) => cell.trim())
  return filled.filter((cell) => cell !== '').join(', ')
}
