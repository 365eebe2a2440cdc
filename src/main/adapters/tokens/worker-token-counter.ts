import { Worker } from 'node:worker_threads'
import type { TokenizerName } from '../../domain/turn/tokenizer-of.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { TokenCounter } from '../../ports/token-counter.ts'
import { countText, loadEstimator } from './count-slices.ts'
import type { TokenReply, TokenRequest } from './token-protocol.ts'

export interface TokenCounterOptions {
  readonly clock: Clock
  readonly log: Log
  /** Where `token-worker` lies: built in the app, its source where Node strips types. */
  readonly workerUrl: URL
}

/** What is estimated here, in a millisecond or two, rather than in the worker. */
const smallChars = 16_000

/** A worker that died so often will not do better, and texts are estimated from then on. */
const mostDeaths = 3

/** The encoders hold 100 MB; a worker that nobody has asked for so long lets go of them. */
const idleMs = 5 * 60_000

/** Counts in a worker thread that is there only while it is needed; estimates where it fails. */
export function createWorkerTokenCounter(options: TokenCounterOptions): TokenCounter {
  const { clock, log } = options
  let counting: CountingWorker | undefined
  let deaths = 0
  let isClosed = false
  let cancelIdle: (() => void) | undefined

  function worker(): CountingWorker | undefined {
    if (isClosed || deaths >= mostDeaths) return undefined
    counting ??= startWorker(options.workerUrl, (error) => {
      counting = undefined
      deaths += 1
      log.error('tokens.workerFailed', error)
    })
    cancelIdle?.()
    cancelIdle = clock.after(idleMs, () => void endWorker())
    return counting
  }

  /** Forgotten at once: what is asked from now on is for another one. */
  async function endWorker(): Promise<void> {
    cancelIdle?.()
    const ending = counting
    counting = undefined
    await ending?.end()
  }

  async function estimate(texts: readonly string[]): Promise<readonly number[]> {
    const count = await loadEstimator()
    const breathe = (): Promise<void> => new Promise((resolve) => clock.after(0, resolve))
    const isSmall = texts.reduce((sum, text) => sum + text.length, 0) <= smallChars
    const tokens: number[] = []
    for (const text of texts)
      tokens.push(await countText(count, text, isSmall ? undefined : breathe))
    return tokens
  }

  return {
    count: async (tokenizer, texts) => {
      const chars = texts.reduce((sum, text) => sum + text.length, 0)
      const isExact = tokenizer !== 'unknown'
      if (chars === 0) return { tokens: texts.map(() => 0), isExact }
      if (isExact || chars > smallChars) {
        const tokens = await worker()?.count(tokenizer, texts)
        if (tokens) return { tokens, isExact }
      }
      return { tokens: await estimate(texts), isExact: false }
    },
    close: async () => {
      isClosed = true
      await endWorker()
    },
  }
}

interface CountingWorker {
  /** Nothing when the worker could not do it, or died over it. */
  readonly count: (
    tokenizer: TokenizerName,
    texts: readonly string[],
  ) => Promise<readonly number[] | undefined>
  readonly end: () => Promise<void>
}

function startWorker(url: URL, onDeath: (error: unknown) => void): CountingWorker {
  const worker = new Worker(url, { name: 'tokens' })
  const pending = new Map<number, (tokens: readonly number[] | undefined) => void>()
  let lastId = 0
  let wasToldToEnd = false
  let cause: unknown
  // What it counts is wanted by something that keeps the process alive, or by nobody.
  worker.unref()
  worker.on('error', (error) => (cause = error))
  worker.on('message', (reply: TokenReply) => {
    pending.get(reply.id)?.('tokens' in reply ? reply.tokens : undefined)
    pending.delete(reply.id)
  })
  const ended = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      for (const settle of pending.values()) settle(undefined)
      pending.clear()
      if (!wasToldToEnd) onDeath(cause ?? new Error('The token worker ended'))
      resolve()
    })
  })
  return {
    count: (tokenizer, texts) =>
      new Promise((resolve) => {
        const request: TokenRequest = { id: ++lastId, tokenizer, texts }
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
