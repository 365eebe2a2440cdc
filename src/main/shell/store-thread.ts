import { Worker } from 'node:worker_threads'

/**
 * Begins the thread in which the library will be opened: its script loads beside that of the app.
 * When it can't, whoever opens the library begins another and tells of it.
 */
export function beginStoreThread(workerUrl: URL): Worker {
  return new Worker(workerUrl, { name: 'store' }).on('error', () => undefined)
}
