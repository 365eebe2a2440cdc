import { FaultError, faultError } from '../../../shared/errors/fault.ts'
import type { StoreAccess } from '../../ports/store.ts'
import { makeDurable, openDatabase, tableNames, userVersion, type Database } from './database.ts'
import { backupPath, libraryExists, makeLibraryFolder, quarantineLibrary } from './library-files.ts'
import { createReads } from './library-reads.ts'
import { createWrites } from './library-writes.ts'
import { runMigrations } from './migration-runner.ts'
import { allMigrations } from './migrations/all-migrations.ts'
import type { Migration } from './migrations/migration.ts'
import { createRowReader } from './rows.ts'
import { faultFrom } from './store-fault.ts'
import {
  storeMethods,
  type LibraryReads,
  type LibraryWrites,
  type Note,
  type StoreMethod,
  type StoreWorkerOptions,
} from './store-protocol.ts'
import { makeVerifiedCopy } from './verified-copy.ts'

/** The open library inside the worker. */
export interface Library {
  readonly access: StoreAccess
  /** Runs one method of the port in one transaction. */
  readonly call: (method: StoreMethod, args: readonly unknown[]) => unknown
  readonly close: () => void
}

interface OpenLibraryOptions extends StoreWorkerOptions {
  readonly note: Note
  readonly migrations?: readonly Migration[]
}

/** Opens or makes the library, brings it up to date and looks whether it can be read. */
export function openLibrary(options: OpenLibraryOptions): Library {
  makeLibraryFolder(options.file)
  if (options.quarantine) quarantineLibrary(options.file, options.openedAt)
  return openNewer(options) ?? openCurrent(options)
}

function openCurrent(options: OpenLibraryOptions): Library {
  const { file, openedAt, nativeBinding, migrations = allMigrations } = options
  const db = openDatabase(file, options)
  return orClose(db, () => {
    refuseForeign(db)
    makeDurable(db)
    const makeCopy = (): void =>
      makeVerifiedCopy(db, backupPath(file, userVersion(db), openedAt), nativeBinding)
    runMigrations({ db, migrations, makeCopy })
    readFirstRows(db)
    proveWritable(db)
    return libraryOf(db, options, { mode: 'read-write' })
  })
}

/**
 * Opens a library that a newer version wrote; `undefined` when this one is not. The connection
 * is read-only: it changes neither the database nor its log. SQLite may put an empty log and a
 * lock index beside it, since opening it as immutable needs URI file names, which better-sqlite3
 * does not have, and would miss what a newer version left in its log.
 */
function openNewer(options: OpenLibraryOptions): Library | undefined {
  if (!libraryExists(options.file)) return undefined
  const db = openDatabase(options.file, { ...options, readonly: true })
  return orClose(db, () => {
    const found = userVersion(db)
    const supported = (options.migrations ?? allMigrations).length
    if (found <= supported) {
      db.close()
      return undefined
    }
    const versions = { found, supported }
    try {
      const library = libraryOf(db, options, { mode: 'read-only', ...versions })
      library.call('listConversations', [])
      return library
    } catch (error) {
      if (faultFrom(error, options.file).code === 'store.corrupt') throw error
      throw faultError('store.newer', versions, error)
    }
  })
}

function libraryOf(
  db: Database,
  { file, openedAt, note }: OpenLibraryOptions,
  access: StoreAccess,
): Library {
  const newer =
    access.mode === 'read-only'
      ? new FaultError({
          code: 'store.newer',
          data: { found: access.found, supported: access.supported },
        })
      : undefined
  const rows = createRowReader({
    unreadable: newer?.fault ?? { code: 'store.corrupt', data: { path: file } },
    note,
  })
  const reads = createReads(db, rows)
  const writes = newer ? undefined : createWrites(db, { rows, openedAt })

  const call = (method: StoreMethod, args: readonly unknown[]): unknown => {
    if (storeMethods[method] === 'read') {
      const run = reads[method as keyof LibraryReads] as (...args: readonly unknown[]) => unknown
      return db.transaction(() => run(...args)).deferred()
    }
    if (!writes) throw newer
    const run = writes[method as keyof LibraryWrites] as (...args: readonly unknown[]) => unknown
    return db.transaction(() => run(...args)).immediate()
  }
  return { access, call, close: () => void db.close() }
}

/** A database without a version but with tables was made by something else. */
function refuseForeign(db: Database): void {
  // In one transaction, or another process could begin the library between the two looks.
  const isForeign = db.transaction(() => userVersion(db) === 0 && tableNames(db).length > 0)
  if (isForeign.deferred()) throw faultError('store.corrupt', { path: db.name })
}

/** SQLite opens a file that it may not write without a word, and fails at the first write. */
function proveWritable(db: Database): void {
  db.exec('UPDATE conversation SET title = title WHERE FALSE')
}

/**
 * Reads the schema and the first row of every table, which finds a truncated file and a damaged
 * beginning. A full check reads the whole file, too slow at every start: damage in the middle
 * is found by the method that meets it.
 */
function readFirstRows(db: Database): void {
  db.pragma('schema_version')
  for (const table of tableNames(db)) db.prepare(`SELECT * FROM "${table}" LIMIT 1`).get()
}

function orClose<T>(db: Database, work: () => T): T {
  try {
    return work()
  } catch (error) {
    db.close()
    throw error
  }
}
