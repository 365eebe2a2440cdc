import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { startProcess } from '../../../../tests/conformance/store.processes/start-process.ts'
import { aLibrary, type TestLibrary } from '../../../../tests/build/a-library.ts'
import { aTurnBeginning } from '../../../../tests/build/a-turn.ts'
import { openDatabase, tableNames, userVersion, type Database } from './database.ts'
import { backupPath } from './library-files.ts'
import { runMigrations } from './migration-runner.ts'
import { allMigrations, supportedVersion } from './migrations/all-migrations.ts'
import type { Migration } from './migrations/migration.ts'
import { openLibrary } from './open-library.ts'
import { makeVerifiedCopy } from './verified-copy.ts'

const next = supportedVersion + 1

function migration(version: number, sql: string): Migration {
  return { version, name: `step-${version}`, up: (db) => db.exec(sql) }
}

async function withDatabase(
  library: TestLibrary,
  work: (db: Database, migrate: (more: readonly Migration[]) => void) => void | Promise<void>,
): Promise<void> {
  const { store } = await library.opener.open({ quarantine: false })
  await store.beginTurn(aTurnBeginning())
  await store.close()
  const db = openDatabase(library.file)
  const makeCopy = (): void => makeVerifiedCopy(db, backupPath(library.file, userVersion(db), 0))
  await work(db, (more) => runMigrations({ db, migrations: [...allMigrations, ...more], makeCopy }))
  db.close()
}

const countMessages = (db: Database): unknown =>
  db.prepare('SELECT count(*) FROM message').pluck().get()

describe('runMigrations', { timeout: 30_000 }, () => {
  it('runs what is pending in order, and nothing twice', async () => {
    await using library = await aLibrary()
    await withDatabase(library, (db, migrate) => {
      const steps = [
        migration(next, 'CREATE TABLE a (x TEXT) STRICT'),
        migration(next + 1, 'ALTER TABLE a RENAME TO b'),
      ]
      migrate(steps)
      migrate(steps)
      expect(userVersion(db)).toBe(next + 1)
      expect(tableNames(db)).toContain('b')
    })
  })

  it('goes on when another process went ahead while the copy was made, and fails when none did', async () => {
    await using library = await aLibrary()
    await withDatabase(library, (db) => {
      const migrations = [...allMigrations, migration(next, 'CREATE TABLE a (x TEXT) STRICT')]
      const failing = (): void => {
        throw new Error('The copy shows two versions')
      }
      expect(() => runMigrations({ db, migrations, makeCopy: failing })).toThrow('two versions')
      expect(userVersion(db)).toBe(supportedVersion)
      const overtaken = (): void => {
        db.exec('CREATE TABLE a (x TEXT) STRICT')
        db.pragma(`user_version = ${next}`)
        failing()
      }
      runMigrations({ db, migrations, makeCopy: overtaken })
      expect(userVersion(db)).toBe(next)
    })
  })

  it('keeps a proven copy of the version before, once for all that is pending', async () => {
    await using library = await aLibrary()
    await withDatabase(library, async (_db, migrate) => {
      migrate([migration(next, 'DELETE FROM turn'), migration(next + 1, 'DROP TABLE turn')])
      const folder = path.join(library.directory, 'backups')
      const name = `library-v${supportedVersion}-1970-01-01T00-00-00.000Z.db`
      expect(await readdir(folder)).toEqual([name])

      const copy = openDatabase(path.join(folder, name), { readonly: true })
      expect(userVersion(copy)).toBe(supportedVersion)
      expect(countMessages(copy)).toBe(2)
      copy.close()
    })
  })

  it('does not begin when the copy cannot be made', async () => {
    await using library = await aLibrary()
    await withDatabase(library, async (db) => {
      const makeCopy = (): void =>
        makeVerifiedCopy(db, path.join(library.directory, 'no-such-folder', 'copy.db'))
      const migrations = [...allMigrations, migration(next, 'DROP TABLE turn')]
      expect(() => runMigrations({ db, migrations, makeCopy })).toThrow('unable to open')
      expect(userVersion(db)).toBe(supportedVersion)
      expect(tableNames(db)).toContain('turn')
    })
  })

  it('leaves nothing of a step that fails, and all of the steps before it', async () => {
    await using library = await aLibrary()
    await withDatabase(library, (db, migrate) => {
      const steps = [
        migration(next, 'CREATE TABLE a (x TEXT) STRICT'),
        migration(next + 1, 'DROP TABLE a; DELETE FROM message; SELECT * FROM nowhere'),
      ]
      expect(() => migrate(steps)).toThrow('nowhere')
      expect(userVersion(db)).toBe(next)
      expect(tableNames(db)).toContain('a')
      expect(countMessages(db)).toBe(2)
      expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    })
  })

  it('refuses a step that breaks a reference', async () => {
    await using library = await aLibrary()
    await withDatabase(library, (db, migrate) => {
      const step = migration(next, 'DELETE FROM conversation')
      expect(() => migrate([step])).toThrow('references')
      expect(countMessages(db)).toBe(2)
    })
  })

  it('leaves the whole version before when it is killed in the middle', async () => {
    await using library = await aLibrary()
    await withDatabase(library, () => undefined)
    const migrator = startProcess('migrate-until-killed', [library.file])
    expect((await migrator.lines.next()).value).toBe('in the middle')
    await migrator.kill()

    const { store, access } = await library.opener.open({ quarantine: false })
    expect(access).toEqual({ mode: 'read-write' })
    const [conversation] = await store.listConversations()
    const tree = conversation && (await store.readConversation(conversation.id))
    expect(tree?.messages).toHaveLength(2)
    await store.close()
    const db = openDatabase(library.file)
    expect(tableNames(db)).not.toContain('half_done')
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
  })
})

describe('makeVerifiedCopy', () => {
  it('leaves nothing behind when the copy cannot be proven', async () => {
    await using library = await aLibrary()
    await withDatabase(library, async (db) => {
      // A constraint that the rows were never held against, as damage would leave it.
      db.unsafeMode()
      db.pragma('writable_schema = ON')
      db.exec(
        `UPDATE sqlite_schema SET sql = replace(sql, 'title TEXT NOT NULL', 'title TEXT NOT NULL CHECK (title = '''')') WHERE name = 'conversation'`,
      )
      db.pragma('writable_schema = RESET')
      const target = path.join(library.directory, 'copy.db')
      expect(() => makeVerifiedCopy(db, target)).toThrow('integrity check')
      expect((await readdir(library.directory)).filter((name) => name.includes('copy'))).toEqual([])
    })
  })
})

describe('openLibrary', () => {
  it('keeps a copy of an older library, then brings it up to date', async () => {
    await using library = await aLibrary()
    await withDatabase(library, () => undefined)
    const opened = openLibrary({
      file: library.file,
      quarantine: false,
      openedAt: 0,
      note: () => undefined,
      migrations: [...allMigrations, migration(next, 'ALTER TABLE message ADD COLUMN mood TEXT')],
    })
    expect(opened.call('listConversations', [])).toHaveLength(1)
    opened.close()
    expect(await readdir(path.join(library.directory, 'backups'))).toHaveLength(1)
    const db = openDatabase(library.file)
    expect(userVersion(db)).toBe(next)
    db.close()
  })
})
