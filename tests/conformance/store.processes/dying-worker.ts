import { parentPort } from 'node:worker_threads'

// Opens like the store's worker, takes one request more and dies of it.
parentPort?.once('message', () => {
  parentPort?.on('message', () => process.exit(1))
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage({ type: 'opened', access: { mode: 'read-write' } })
})
