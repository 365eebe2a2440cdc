import Sqlite from 'better-sqlite3'

export type Database = Sqlite.Database

interface OpenOptions {
  readonly readonly?: boolean
  readonly nativeBinding?: string | undefined
}

/** How long one process waits for the write lock of another. */
const busyTimeoutMs = 5000

/** Opens a database file with the settings that every connection has. */
export function openDatabase(file: string, options: OpenOptions = {}): Database {
  const { readonly = false, nativeBinding } = options
  const db = new Sqlite(file, {
    readonly,
    fileMustExist: readonly,
    timeout: busyTimeoutMs,
    ...(nativeBinding !== undefined && { nativeBinding }),
  })
  db.pragma('trusted_schema = OFF')
  db.pragma('foreign_keys = ON')
  return db
}

/** Each commit is on disk when it returns, and readers never wait for the writer. */
export function makeDurable(db: Database): void {
  patiently(() => db.pragma('journal_mode = WAL'))
  db.pragma('synchronous = FULL')
}

export function userVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** The tables that hold data, those of the search index included. */
export function tableNames(db: Database): readonly string[] {
  return db
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type IN ('table', 'shadow') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       ORDER BY name`,
    )
    .pluck()
    .all()
}

/**
 * Changing the journal mode needs the file for itself for a moment, and SQLite does not wait for
 * that as it does for the write lock.
 * https://sqlite.org/wal.html#sometimes_queries_return_sqlite_busy_in_wal_mode
 */
function patiently(work: () => unknown): void {
  const stepMs = 10
  for (let waitedMs = 0; ; waitedMs += stepMs) {
    try {
      work()
      return
    } catch (error) {
      const busy = error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')
      if (!busy || waitedMs >= busyTimeoutMs) throw error
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, stepMs)
  }
}
