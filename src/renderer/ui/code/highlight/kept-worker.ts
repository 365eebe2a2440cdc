import { after } from '../../../system/clock.ts'
import type { FromWorker, ToWorker } from './messages.ts'

/** The worker, as far as it is used here. */
export type HighlightWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

/** A worker that is begun when it is told something, and ended when nobody needs it. */
export interface KeptWorker {
  readonly tell: (message: ToWorker) => void
  /** What is expected of it now: an answer soon, nothing yet, or nothing any more. */
  readonly expect: (what: 'answer' | 'nothing' | 'end') => void
  /** Whether it crashed so often that it is not begun again. */
  readonly isGivenUp: () => boolean
}

interface KeptWorkerParts {
  readonly create: () => HighlightWorker
  readonly hear: (answer: FromWorker) => void
  /** It crashed, and knows nothing any more. */
  readonly lost: () => void
}

/** A worker without a block to colour keeps its grammars for so long. */
const idleMs = 60_000

/** A worker that says nothing for so long has lost itself in a line. */
const silenceMs = 15_000

const mostCrashes = 3

export function createKeptWorker({ create, hear, lost }: KeptWorkerParts): KeptWorker {
  let worker: HighlightWorker | undefined
  let crashes = 0
  let stopWatch = (): void => undefined

  const end = (): void => {
    stopWatch()
    worker?.terminate()
    worker = undefined
  }
  const crash = (): void => {
    crashes += 1
    end()
    lost()
  }
  const begin = (): HighlightWorker => {
    const begun = create()
    begun.addEventListener('error', () => (worker === begun ? crash() : undefined))
    begun.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => hear(data))
    return begun
  }
  return {
    tell: (message) => {
      worker ??= begin()
      worker.postMessage(message, [])
    },
    expect: (what) => {
      stopWatch()
      if (what === 'answer') stopWatch = after(silenceMs, crash)
      else if (what === 'end') stopWatch = after(idleMs, end)
    },
    isGivenUp: () => crashes >= mostCrashes,
  }
}
