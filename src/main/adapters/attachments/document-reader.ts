import type { ReaderReply, ReaderTask } from './reader-protocol.ts'
import { RefusedDocument } from './reader-protocol.ts'
import { createMemoryGuard } from './reading/memory-guard.ts'
import { readDocument } from './reading/read-document.ts'

/**
 * The process that reads documents: an entry of its own. It is spoken to by Electron's parent port
 * or by Node's channel, and knows nothing but the file that it is given.
 */
interface ParentPort {
  readonly on: (event: 'message', listen: (event: { readonly data: unknown }) => void) => void
  readonly postMessage: (message: unknown) => void
}

const guard = createMemoryGuard()
const { parentPort } = process as unknown as { readonly parentPort?: ParentPort }
const reply = (message: ReaderReply): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
  if (parentPort) parentPort.postMessage(message)
  else process.send?.(message)
}
const listen = (message: unknown): void => void answer(message as ReaderTask).then(reply)
if (parentPort) parentPort.on('message', ({ data }) => listen(data))
else process.on('message', listen)

async function answer(task: ReaderTask): Promise<ReaderReply> {
  try {
    if (task.type === 'read') return { type: 'read', document: await readDocument(task, guard) }
    const { drawImage } = await import('./reading/draw-image.ts')
    return { type: 'drawn', image: await drawImage(task.bytes, task.size) }
  } catch (error) {
    // Whatever else is thrown comes of a file that is not as it should be.
    return { type: 'refused', why: error instanceof RefusedDocument ? error.why : 'damaged' }
  } finally {
    guard.end()
  }
}
