import { once } from 'node:events'
import { MessageChannel, Worker } from 'node:worker_threads'
import type { ModelRef } from '../../src/shared/model/model-info.ts'
import type { BenchHost } from './host.ts'
import type { SeenAnswer } from './window-thread.ts'

/** A window on the app: a watcher in a thread of its own. */
export interface BenchWindow extends AsyncDisposable {
  /** Asks, and watches the answer to its end. */
  readonly ask: (model: ModelRef) => Promise<SeenAnswer>
}

export function openWindow(host: BenchHost): BenchWindow {
  const { port1, port2 } = new MessageChannel()
  host.serve(port2)
  port2.start()
  const thread = new Worker(new URL('window-thread.ts', import.meta.url), {
    workerData: { port: port1 },
    transferList: [port1],
  })
  return {
    ask: async (model) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      thread.postMessage(model)
      const [seen] = (await once(thread, 'message')) as [SeenAnswer]
      return seen
    },
    [Symbol.asyncDispose]: async () => {
      await thread.terminate()
    },
  }
}
