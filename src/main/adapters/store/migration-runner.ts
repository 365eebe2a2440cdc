import { userVersion, type Database } from './database.ts'
import type { Migration } from './migrations/migration.ts'

interface MigrationRun {
  readonly db: Database
  readonly migrations: readonly Migration[]
  /** Called once before the first pending migration of a database that has a version. */
  readonly makeCopy: () => void
}

/**
 * Brings the database up to the newest of the migrations, one transaction each, so that a
 * process that dies leaves a whole version behind. Safe when two processes do it at once.
 */
export function runMigrations({ db, migrations, makeCopy }: MigrationRun): void {
  const found = userVersion(db)
  const pending = migrations.filter((migration) => migration.version > found)
  if (pending.length === 0) return
  if (found > 0) makeCopy()

  // A table that is rebuilt is dropped for a moment; references are checked before the commit.
  db.pragma('foreign_keys = OFF')
  try {
    for (const migration of pending) migrate(db, migration)
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

function migrate(db: Database, migration: Migration): void {
  const step = db.transaction(() => {
    // Another process may have done it while this one waited for the lock.
    if (userVersion(db) >= migration.version) return
    migration.up({ exec: (sql) => void db.exec(sql) })
    const broken = db.pragma('foreign_key_check') as readonly unknown[]
    if (broken.length > 0) {
      throw new Error(`Migration ${migration.name} breaks ${broken.length} references`)
    }
    db.pragma(`user_version = ${migration.version}`)
  })
  step.immediate()
}
