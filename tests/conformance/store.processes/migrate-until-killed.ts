import { writeSync } from 'node:fs'
import { openDatabase } from '../../../src/main/adapters/store/database.ts'
import { runMigrations } from '../../../src/main/adapters/store/migration-runner.ts'
import { allMigrations } from '../../../src/main/adapters/store/migrations/all-migrations.ts'

// Migrates the file that is named by one version more, and stops for good in the middle of it.
const db = openDatabase(process.argv[2] ?? '')
const endless = {
  version: allMigrations.length + 1,
  name: 'endless',
  up: ({ exec }: { readonly exec: (sql: string) => void }) => {
    exec('DELETE FROM turn; DROP TABLE draft; CREATE TABLE half_done (id TEXT) STRICT')
    // Spills what is in the cache, so that uncommitted pages reach the log on disk.
    db.pragma('cache_spill = 1')
    db.pragma('cache_size = 1')
    exec(
      'CREATE TABLE filler AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) SELECT i, hex(randomblob(100)) AS noise FROM n',
    )
    writeSync(1, 'in the middle\n')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  },
}
runMigrations({ db, migrations: [...allMigrations, endless], makeCopy: () => undefined })
