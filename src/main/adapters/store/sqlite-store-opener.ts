import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { OpenedStore, StoreOpener } from '../../ports/store.ts'
import { connectSqliteStore } from './sqlite-store.ts'
import type { StoreRequest, StoreWorkerOptions } from './store-protocol.ts'

export interface SqliteStoreOptions {
  /** The folder of the library, its copies and its quarantine; made when it is not there. */
  readonly directory: string
  readonly log: Log
  readonly clock: Pick<Clock, 'now'>
  /** A better-sqlite3 binary in place of the packaged one, for runtimes that need their own. */
  readonly nativeBinding?: string
  /** Where `store-worker` lies: built in the app, its source where Node strips types. */
  readonly workerUrl: URL
  /** The same worker, begun ahead for the first opening while the rest of the app was loaded. */
  readonly begunWorker?: Worker
}

/** Opens the library in a worker thread of its own, one at a time. */
export function createSqliteStoreOpener(options: SqliteStoreOptions): StoreOpener {
  const { directory, log, clock, nativeBinding, workerUrl } = options
  let { begunWorker } = options
  const file = join(directory, 'library.db')
  let current: OpenedStore | undefined

  return {
    path: file,
    open: async ({ quarantine }) => {
      // Files must not be moved from under an open database.
      await current?.store.close()
      current = undefined
      const open: StoreWorkerOptions = {
        file,
        quarantine,
        openedAt: clock.now(),
        ...(nativeBinding !== undefined && { nativeBinding }),
      }
      // One that has ended meanwhile has no number; it failed to start, as its like may again.
      const begun = begunWorker && begunWorker.threadId >= 0 ? begunWorker : undefined
      const worker = begun ?? new Worker(workerUrl, { name: 'store' })
      begunWorker = undefined
      const opening = connectSqliteStore(worker, file, log)
      const request: StoreRequest = { open }
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(request)
      current = await opening
      return current
    },
  }
}
