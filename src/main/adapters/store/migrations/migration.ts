/** All that a migration may do to the database. It runs inside a transaction of the runner. */
export interface MigrationHandle {
  /** Runs any number of statements. */
  readonly exec: (sql: string) => void
}

/** One step of the schema. Released ones never change: `lock.json` holds their hashes. */
export interface Migration {
  /** The `user_version` that the database has afterwards; they count up from 1 without a gap. */
  readonly version: number
  /** The file's name without its ending. */
  readonly name: string
  readonly up: (db: MigrationHandle) => void
}
