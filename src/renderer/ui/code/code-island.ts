import { codeAsWritten } from '../visible-directions.ts'
import type { LineColours } from './highlight/tokenize-line.ts'
import { createCodeRows } from './code-rows.ts'
import { keepingSelection } from './keep-selection.ts'

/** Code in the page, drawn line by line into an element that belongs to it alone. */
export interface CodeIsland {
  /** Shows the code, which usually goes on from what it was. */
  readonly show: (code: string, isOpen: boolean) => ShownCode
  /** Colours finished lines, of which `from` is the first, counted from nought. */
  readonly paint: (from: number, colours: readonly LineColours[]) => void
}

export interface ShownCode {
  /** Whether all was drawn anew, because the code did not go on from what it was. */
  readonly isAnew: boolean
  /** The lines that can't change any more and were not told before, without their ends. */
  readonly finished: readonly string[]
}

/**
 * An open fence grows by whole elements, never by one text that grows: laying that out again would
 * cost its length at every frame. A finished line is touched once more, for its colours.
 */
export function createCodeIsland(root: HTMLElement): CodeIsland {
  const rows = createCodeRows(root)
  let shown = ''
  /** Of `shown`, up to the end of the last line that is finished. */
  let settledChars = 0
  let isComplete = false

  const drop = (): void => {
    rows.clear()
    shown = ''
    settledChars = 0
    isComplete = false
  }
  const dropLastLine = (): void => {
    if (shown.length > settledChars) rows.dropLast()
    shown = shown.slice(0, settledChars)
  }
  const grow = (code: string): string[] => {
    const finished: string[] = []
    for (let at = shown.length; at < code.length;) {
      const feed = code.indexOf('\n', at)
      const end = feed === -1 ? code.length : feed + 1
      const piece = codeAsWritten(code.slice(at, end))
      if (at === settledChars) rows.begin(piece)
      else rows.extendLast(piece)
      if (feed !== -1) {
        finished.push(codeAsWritten(code.slice(settledChars, feed)))
        settledChars = end
      }
      at = end
    }
    shown = code
    return finished
  }

  return {
    show: (given, isOpen) => {
      // Half a character is kept back until the other half has come.
      const code = isOpen && /[\uD800-\uDBFF]$/.test(given) ? given.slice(0, -1) : given
      const goesOn = code.startsWith(shown)
      const isAnew = isComplete
        ? code !== shown
        : !goesOn && !code.startsWith(shown.slice(0, settledChars))
      if (isAnew) drop()
      else if (!goesOn) dropLastLine()
      const finished = grow(code)
      if (!isOpen && !isComplete) {
        isComplete = true
        if (settledChars < code.length) finished.push(codeAsWritten(code.slice(settledChars)))
      }
      return { isAnew, finished }
    },
    paint: (from, colours) => {
      keepingSelection(root, () => {
        for (const [index, line] of colours.entries()) rows.paint(from + index, line)
      })
    },
  }
}
