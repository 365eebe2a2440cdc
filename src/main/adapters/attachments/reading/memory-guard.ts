import { Worker } from 'node:worker_threads'

/** Ends this process as soon as reading a file takes more memory than such a file is worth. */
export interface MemoryGuard {
  /** All that reads it is loaded, and the file of so many bytes is next. */
  readonly begin: (fileBytes: number) => void
  /** It has come to so much by now, and is worth more. */
  readonly progress: (bytes: number) => void
  /** The file is read, or refused. */
  readonly end: () => void
}

const megabyte = 1024 * 1024
/** What a small file may take. */
const freeBytes = 64 * megabyte
/** What each byte of a file may become. */
const perByte = 4

/**
 * Looks from a thread of its own, since who unpacks a bomb comes to nothing else. The heap has a
 * limit of its own, but what is unpacked does not lie in it. Whoever waits for this process learns
 * by its end.
 */
export function createMemoryGuard(): MemoryGuard {
  const shared = new SharedArrayBuffer(16)
  const isReading = new Int32Array(shared, 0, 1)
  const limit = new Float64Array(shared, 8, 1)
  new Worker(look, { eval: true, workerData: shared }).unref()

  return {
    begin: (fileBytes) => {
      limit[0] = process.memoryUsage.rss() + freeBytes + perByte * fileBytes
      Atomics.store(isReading, 0, 1)
      Atomics.notify(isReading, 0)
    },
    progress: (bytes) => {
      limit[0] = (limit[0] ?? 0) + bytes
    },
    end: () => void Atomics.store(isReading, 0, 0),
  }
}

/** As text, so that there is no second file to be found in a packaged app. */
const look = `
  const { workerData } = require('node:worker_threads')
  const isReading = new Int32Array(workerData, 0, 1)
  const limit = new Float64Array(workerData, 8, 1)
  for (;;) {
    Atomics.wait(isReading, 0, 0)
    Atomics.wait(isReading, 0, 1, 5)
    const isOver = process.memoryUsage.rss() > limit[0]
    if (Atomics.load(isReading, 0) === 1 && isOver) process.kill(process.pid, 'SIGKILL')
  }
`
