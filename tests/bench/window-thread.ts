import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { foldTurn } from '../../src/shared/logic/fold-turn.ts'
import { messageText } from '../../src/shared/logic/message-text.ts'
import type { Message } from '../../src/shared/model/message.ts'
import type { ModelRef } from '../../src/shared/model/model-info.ts'
import { ask } from './ask.ts'
import { clientOver } from './host.ts'

/** What a window made of one answer. */
export interface SeenAnswer {
  readonly state: Message['state'] | undefined
  readonly chars: number
  readonly textSha256: string
  readonly events: number
  /** The instant of the end, on the system's monotonic clock. */
  readonly endedNs: string
}

// The watcher in a thread of its own, as a window is a process of its own: its memory and its
// work are not the app's.
const { port } = workerData as { readonly port: MessagePort }
const client = clientOver(port)

parentPort?.on('message', (model: ModelRef) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  void watch(model).then((seen) => parentPort?.postMessage(seen))
})

async function watch(model: ModelRef): Promise<SeenAnswer> {
  let message: Message | undefined
  let events = 0
  let endedNs = ''
  for await (const event of ask(client, { model })) {
    events += 1
    message = event.type === 'snapshot' ? event.message : message && foldTurn(message, event)
    if (event.type === 'ended') endedNs = `${process.hrtime.bigint()}`
  }
  const text = message ? messageText(message) : ''
  return {
    state: message?.state,
    chars: text.length,
    textSha256: createHash('sha256').update(text).digest('hex'),
    events,
    endedNs,
  }
}
