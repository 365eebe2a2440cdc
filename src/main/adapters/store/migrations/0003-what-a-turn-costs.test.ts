import { copyFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { aLibrary } from '../../../../../tests/build/a-library.ts'
import { openDatabase } from '../database.ts'
import { runMigrations } from '../migration-runner.ts'
import { allMigrations } from './all-migrations.ts'

const libraryOfVersion2 = new URL('../../../../../tests/fixtures/db/library-v2.db', import.meta.url)

describe('0003-what-a-turn-costs', () => {
  it('keeps every row of usage as the first request of its turn', async () => {
    await using library = await aLibrary()
    await copyFile(libraryOfVersion2, library.file)
    const db = openDatabase(library.file)
    // Of a turn that is gone, which the ledger does not forget.
    db.exec(
      `INSERT INTO usage_ledger (turn, provider, model, cost_micro_usd, duration_ms, created)
       VALUES ('gone', 'a provider', 'a model', 5, 70, 1)`,
    )
    const usage = db
      .prepare(
        `SELECT turn, provider, model, input_tokens, output_tokens, cached_input_tokens,
           reasoning_tokens, cost_micro_usd, time_to_first_token_ms, duration_ms, created
         FROM usage_ledger ORDER BY created`,
      )
      .all()
    const places = new Map(
      db
        .prepare<
          [],
          { readonly id: string; readonly conversation: string; readonly state: string }
        >('SELECT turn.id, turn.conversation, state FROM turn JOIN message ON message.id = answer')
        .all()
        .map(({ id, conversation, state }) => [id, { conversation, state }]),
    )
    expect(usage).toHaveLength(6)

    const migrations = allMigrations.slice(0, 3)
    runMigrations({ db, migrations, makeCopy: () => undefined })
    const ledger = db.prepare('SELECT * FROM request_ledger ORDER BY created').all()
    const unknown = {
      try: 1,
      cache_write_input_tokens: null,
      estimated_input_tokens: null,
      saved_micro_usd: null,
    }
    expect(ledger).toEqual(
      usage.map((row) => {
        const { turn } = row as { readonly turn: string }
        const place = places.get(turn) ?? { conversation: null, state: null }
        return Object.assign({}, row, unknown, place)
      }),
    )
    expect(new Set(ledger.map((row) => (row as { readonly state: string }).state))).toEqual(
      new Set([null, 'complete', 'failed', 'interrupted']),
    )
    db.close()
  })
})
