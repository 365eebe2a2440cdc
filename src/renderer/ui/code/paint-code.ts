import { ownScript } from '../../system/own-scripts.ts'
import type { ShownCode } from './code-island.ts'
import { createColourCache } from './colour-cache.ts'
import { createHighlighter, type HighlightedBlock } from './highlight/highlighter.ts'
// oxlint-disable-next-line import/default -- the bundler makes the address
import highlightWorkerUrl from './highlight/highlight-worker.ts?worker&url'
import type { LineColours } from './highlight/tokenize-line.ts'
import { languageOf } from './languages.ts'

/** Has the lines of one block coloured as they are finished. */
export interface Painter {
  readonly follow: (shown: ShownCode, code: string, isOpen: boolean) => void
  readonly stop: () => void
}

/** What is beyond stays plain: nobody reads so much code in a conversation. */
const mostLines = 20_000
const mostChars = 1_000_000

const cache = createColourCache(2_000_000)

const highlighter = createHighlighter(
  // The engine's types know a text only, and the engine takes none.
  () => new Worker(ownScript(highlightWorkerUrl) as unknown as string, { type: 'module' }),
)

export function createPainter(
  written: string,
  paint: (from: number, colours: readonly LineColours[]) => void,
): Painter {
  const language = typeof Worker === 'undefined' ? undefined : languageOf(written)
  let block: HighlightedBlock | undefined
  let colours: LineColours[] = []
  let told = 0
  let complete: string | undefined

  const stop = (): void => {
    block?.close()
    block = undefined
    colours = []
    told = 0
    complete = undefined
  }
  /** Nothing more will come, so nothing of it need be remembered over there. */
  const finish = (): void => {
    if (language === undefined || complete === undefined || colours.length < told) return
    cache.put(language, complete, colours)
    block?.close()
    block = undefined
  }

  return {
    stop,
    follow: ({ isAnew, finished }, code, isOpen) => {
      if (isAnew) stop()
      if (language === undefined || code.length > mostChars || complete !== undefined) return
      if (!isOpen) complete = code
      const known = told === 0 && !isOpen ? cache.get(language, code) : undefined
      if (known) {
        paint(0, known)
        return
      }
      const lines = finished.slice(0, Math.max(0, mostLines - told))
      if (lines.length > 0) {
        block ??= highlighter.open(language, (more) => {
          paint(colours.length, more)
          colours.push(...more)
          finish()
        })
        told += lines.length
        block.append(lines)
      }
      finish()
    },
  }
}
