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
 * process that dies leaves a whole version behind; a new one is made in a single transaction, so
 * that nobody ever sees it half made. Safe when two processes do it at once.
 */
export function runMigrations({ db, migrations, makeCopy }: MigrationRun): void {
  const found = userVersion(db)
  const pending = migrations.filter((migration) => migration.version > found)
  if (pending.length === 0) return
  if (found > 0) copyUnlessOvertaken(db, found, makeCopy)

  // A table that is rebuilt is dropped for a moment; references are checked before the commit.
  db.pragma('foreign_keys = OFF')
  try {
    if (found === 0) db.transaction(() => apply(db, pending)).immediate()
    else for (const migration of pending) db.transaction(() => apply(db, [migration])).immediate()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

/** A process that went ahead meanwhile has made its own copy, and ours shows two versions. */
function copyUnlessOvertaken(db: Database, found: number, makeCopy: () => void): void {
  try {
    makeCopy()
  } catch (error) {
    if (userVersion(db) === found) throw error
  }
}

function apply(db: Database, migrations: readonly Migration[]): void {
  for (const migration of migrations) {
    // Another process may have done it while this one waited for the lock.
    if (userVersion(db) >= migration.version) continue
    migration.up({ exec: (sql) => void db.exec(sql) })
    const broken = db.pragma('foreign_key_check') as readonly unknown[]
    if (broken.length > 0) {
      throw new Error(`Migration ${migration.name} breaks ${broken.length} references`)
    }
    db.pragma(`user_version = ${migration.version}`)
  }
}
