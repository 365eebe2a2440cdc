import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { OpenedStore, StoreOpener } from '../../ports/store.ts'
import { connectSqliteStore } from './sqlite-store.ts'
import type { StoreWorkerOptions } from './store-protocol.ts'

export interface SqliteStoreOptions {
  /** The folder of the library, its copies and its quarantine; made when it is not there. */
  readonly directory: string
  readonly log: Log
  readonly clock: Pick<Clock, 'now'>
  /** A better-sqlite3 binary in place of the packaged one, for runtimes that need their own. */
  readonly nativeBinding?: string
  /** Where `store-worker` lies: built in the app, its source where Node strips types. */
  readonly workerUrl: URL
}

/** Opens the library in a worker thread of its own, one at a time. */
export function createSqliteStoreOpener(options: SqliteStoreOptions): StoreOpener {
  const { directory, log, clock, nativeBinding, workerUrl } = options
  const file = join(directory, 'library.db')
  let current: OpenedStore | undefined

  return {
    path: file,
    open: async ({ quarantine }) => {
      // Files must not be moved from under an open database.
      await current?.store.close()
      current = undefined
      const workerData: StoreWorkerOptions = {
        file,
        quarantine,
        openedAt: clock.now(),
        ...(nativeBinding !== undefined && { nativeBinding }),
      }
      const worker = new Worker(workerUrl, { name: 'store', workerData })
      current = await connectSqliteStore(worker, file, log)
      return current
    },
  }
}
