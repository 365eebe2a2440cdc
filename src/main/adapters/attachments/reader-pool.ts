import type { CancelTimer, Clock } from '../../ports/clock.ts'
import type { Reader } from './one-reader.ts'

/** As long as the next file is likely to come. */
const idleMs = 10_000
/** One file that takes long must not hold up the pictures of all others. */
const mostReaders = 2

/** Processes that read, each for one at a time, which end when nobody wants them for a while. */
export interface ReaderPool {
  /** Waits for one; rejects when it is not wanted any more. */
  readonly take: (signal: AbortSignal) => Promise<Reader>
  readonly giveBack: (reader: Reader) => void
  /** In place of giving it back. */
  readonly end: (reader: Reader) => void
  /** Ends those that nobody has. */
  readonly close: () => void
}

export function createReaderPool(parts: {
  readonly begin: () => Reader
  readonly clock: Clock
}): ReaderPool {
  const idle = new Map<Reader, CancelTimer>()
  const busy = new Set<Reader>()
  const queue: (() => void)[] = []

  function endIdle(reader: Reader): void {
    idle.get(reader)?.()
    idle.delete(reader)
    reader.kill()
  }

  function leave(reader: Reader): void {
    busy.delete(reader)
    queue.shift()?.()
  }

  return {
    take: async (signal) => {
      signal.throwIfAborted()
      while (busy.size >= mostReaders) {
        await new Promise<void>((resolve) => {
          queue.push(resolve)
          signal.addEventListener('abort', () => resolve(), { once: true })
        })
        // Its turn, if it had come, is the next one's.
        if (signal.aborted) queue.shift()?.()
        signal.throwIfAborted()
      }
      const [waiting] = idle.keys()
      if (waiting) idle.get(waiting)?.()
      if (waiting) idle.delete(waiting)
      const reader = waiting ?? parts.begin()
      busy.add(reader)
      return reader
    },
    giveBack: (reader) => {
      idle.set(
        reader,
        parts.clock.after(idleMs, () => endIdle(reader)),
      )
      leave(reader)
    },
    end: (reader) => {
      reader.kill()
      leave(reader)
    },
    close: () => {
      for (const reader of idle.keys()) endIdle(reader)
    },
  }
}
