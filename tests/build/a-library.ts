import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import { createSqliteStoreOpener } from '../../src/main/adapters/store/sqlite-store-opener.ts'
import type { Log } from '../../src/main/ports/log.ts'
import type { StoreOpener } from '../../src/main/ports/store.ts'

/** The store's worker: as vitest has it built, else its source, which Node runs as it is. */
export const storeWorkerUrl = new URL(
  process.env['LIMINAL_TEST_STORE_WORKER'] ?? '../../src/main/adapters/store/store-worker.ts',
  import.meta.url,
)

export interface TestLibrary extends AsyncDisposable {
  readonly directory: string
  readonly file: string
  readonly opener: StoreOpener
  /** What was logged, one line each, with the causes' messages. */
  readonly logged: readonly string[]
}

/** A library in a folder of its own, which goes with it, or in one that is lent. */
export async function aLibrary(
  options: {
    readonly workerUrl?: URL
    readonly begunWorker?: Worker
    readonly directory?: string
  } = {},
): Promise<TestLibrary> {
  const directory = options.directory ?? (await mkdtemp(path.join(tmpdir(), 'liminal-store-')))
  const logged: string[] = []
  const log: Log = {
    info: (event, fields) => void logged.push(line(event, fields)),
    warn: (event, fields) => void logged.push(line(event, fields)),
    error: (event, cause) => void logged.push(`${event} ${describeCause(cause)}`),
  }
  const opener = createSqliteStoreOpener({
    directory,
    log,
    clock: { now: () => Date.UTC(2026, 10, 22, 8, 30) },
    workerUrl: options.workerUrl ?? storeWorkerUrl,
    ...(options.begunWorker && { begunWorker: options.begunWorker }),
  })
  return {
    directory,
    file: opener.path,
    opener,
    logged,
    [Symbol.asyncDispose]: async () => {
      if (options.directory === undefined) await rm(directory, { recursive: true, force: true })
    },
  }
}

function line(event: string, fields: unknown): string {
  return fields === undefined ? event : `${event} ${JSON.stringify(fields)}`
}

function describeCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : ` < ${describeCause(error.cause)}`
  return `${error.message}${cause}`
}
