import type { LanguageId } from '../languages.ts'
import { createKeptWorker, type HighlightWorker } from './kept-worker.ts'
import type { LineColours } from './tokenize-line.ts'

/** Takes the colours of lines as they come, in the order in which the lines were given. */
export type TakeColours = (colours: readonly LineColours[]) => void

/** One block of code that is being coloured. */
export interface HighlightedBlock {
  /** Takes finished lines, without their ends. */
  readonly append: (lines: readonly string[]) => void
  readonly close: () => void
}

export interface Highlighter {
  readonly open: (language: LanguageId, take: TakeColours) => HighlightedBlock
}

interface OpenBlock {
  readonly take: TakeColours
  /** Answers that it still waits for. */
  waiting: number
}

/** At most so many lines in one message, so that no message takes long on either side. */
const batchLines = 100

/**
 * Colours code in a worker of its own, one for the window, which is begun with the first block and
 * ended when there was none for a while. When it crashes, the code that it had stays plain.
 */
export function createHighlighter(create: () => HighlightWorker): Highlighter {
  const blocks = new Map<number, OpenBlock>()
  let opened = 0
  const isBusy = (): boolean => [...blocks.values()].some(({ waiting }) => waiting > 0)
  const worker = createKeptWorker({
    create,
    lost: () => blocks.clear(),
    hear: ({ block: id, colours }) => {
      const block = blocks.get(id)
      if (!block) return
      block.waiting -= 1
      worker.expect(isBusy() ? 'answer' : 'nothing')
      block.take(colours)
    },
  })
  const append = (id: number, block: OpenBlock, lines: readonly string[]): void => {
    if (!blocks.has(id)) return
    if (!isBusy()) worker.expect('answer')
    for (const batch of batchesOf(lines)) {
      block.waiting += 1
      worker.tell({ type: 'lines', block: id, lines: batch })
    }
  }
  const close = (id: number): void => {
    if (!blocks.delete(id)) return
    worker.tell({ type: 'close', block: id })
    worker.expect(blocks.size === 0 ? 'end' : isBusy() ? 'answer' : 'nothing')
  }
  return {
    open: (language, take) => {
      if (worker.isGivenUp()) return { append: () => undefined, close: () => undefined }
      const id = (opened += 1)
      const block: OpenBlock = { take, waiting: 0 }
      blocks.set(id, block)
      worker.tell({ type: 'open', block: id, language })
      return { append: (lines) => append(id, block, lines), close: () => close(id) }
    },
  }
}

function batchesOf(lines: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(lines.length / batchLines)
  return Array.from({ length: count }, (_, index) =>
    lines.slice(index * batchLines, (index + 1) * batchLines),
  )
}
