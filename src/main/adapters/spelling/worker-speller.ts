import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Speller } from '../../ports/speller.ts'
import type { SpellingReply, SpellingRequest, SpellingWorkerOptions } from './spelling-protocol.ts'

export interface SpellerOptions {
  readonly clock: Clock
  readonly log: Log
  /** Where `spelling-worker` lies: built in the app, its source where Node strips types. */
  readonly workerUrl: URL
  /** The folder with the packages of the dictionaries. */
  readonly dictionariesUrl: URL
  /** Which English is written here, as a BCP 47 tag. */
  readonly language: () => string
}

/** A worker that died so often will not do better; every word is right from then on. */
const mostDeaths = 3

/** The dictionary holds 30 MB; a worker that nobody has asked for so long lets go of it. */
const idleMs = 10 * 60_000

/** Looks words up in a worker thread that is there only while it is needed. */
export function createWorkerSpeller(options: SpellerOptions): Speller {
  const { clock, log, workerUrl } = options
  let running: Running | undefined
  let deaths = 0
  let isClosed = false
  let cancelIdle: (() => void) | undefined

  function worker(): Running | undefined {
    if (isClosed || deaths >= mostDeaths) return undefined
    running ??= startWorker(workerUrl, workerOptions(options), (error) => {
      running = undefined
      deaths += 1
      log.error('spelling.workerFailed', error)
    })
    cancelIdle?.()
    cancelIdle = clock.after(idleMs, () => void end())
    return running
  }

  async function end(): Promise<void> {
    cancelIdle?.()
    const ending = running
    running = undefined
    await ending?.end()
  }

  const ask = async (about: SpellingRequest['ask'], words: readonly string[]) =>
    words.length === 0 ? [] : ((await worker()?.ask(about, words)) ?? [])
  return {
    unknown: (words) => ask('unknown', words),
    suggest: (word) => ask('suggest', [word]),
    close: async () => {
      isClosed = true
      await end()
    },
  }
}

interface Running {
  /** None when the worker could not do it, or died over it. */
  readonly ask: (
    about: SpellingRequest['ask'],
    words: readonly string[],
  ) => Promise<readonly string[]>
  readonly end: () => Promise<void>
}

function startWorker(
  url: URL,
  workerData: SpellingWorkerOptions,
  onDeath: (error: unknown) => void,
): Running {
  const worker = new Worker(url, { name: 'spelling', workerData })
  const pending = new Map<number, (words: readonly string[]) => void>()
  let lastId = 0
  let wasToldToEnd = false
  let cause: unknown
  worker.unref()
  worker.on('error', (error) => (cause = error))
  worker.on('message', ({ id, words }: SpellingReply) => {
    pending.get(id)?.(words)
    pending.delete(id)
  })
  const ended = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      for (const settle of pending.values()) settle([])
      pending.clear()
      if (!wasToldToEnd) onDeath(cause ?? new Error('The spelling worker ended'))
      resolve()
    })
  })
  return {
    ask: (about, words) =>
      new Promise((resolve) => {
        const request: SpellingRequest = { id: ++lastId, ask: about, words }
        pending.set(request.id, resolve)
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
        worker.postMessage(request)
      }),
    end: async () => {
      wasToldToEnd = true
      await worker.terminate()
      await ended
    },
  }
}

/** American English where people write that, and British everywhere else that speaks English. */
function workerOptions({ dictionariesUrl, language }: SpellerOptions): SpellingWorkerOptions {
  const isBritish = /^en-(?!us)/i.test(language())
  const folder = new URL(isBritish ? 'dictionary-en-gb/' : 'dictionary-en/', dictionariesUrl)
  const at = (name: string): string => fileURLToPath(new URL(name, folder))
  return { affixFile: at('index.aff'), wordFile: at('index.dic') }
}
