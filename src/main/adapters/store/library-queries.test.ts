import { describe, expect, it } from 'vitest'
import { aConversation } from '../../../../tests/build/a-conversation.ts'
import { aPart } from '../../../../tests/build/a-message.ts'
import {
  anEnding,
  aLedgerEntry,
  aTurnBeginning,
  aTurnEnding,
  streamedTexts,
} from '../../../../tests/build/a-turn.ts'
import { searchTerms } from './search-terms.ts'
import { openDatabase, type Database } from './database.ts'
import { createReads } from './library-reads.ts'
import { createWrites } from './library-writes.ts'
import { runMigrations } from './migration-runner.ts'
import { allMigrations } from './migrations/all-migrations.ts'
import { createRowReader } from './rows.ts'
import { faultFrom } from './store-fault.ts'
import type { LibraryReads, LibraryWrites } from './store-protocol.ts'

interface InProcess {
  readonly db: Database
  readonly reads: LibraryReads
  readonly writes: LibraryWrites
  /** The text of every statement that was prepared, in order. */
  readonly prepared: readonly string[]
}

function libraryInProcess(): InProcess {
  const db = openDatabase(':memory:')
  runMigrations({ db, migrations: allMigrations, makeCopy: () => undefined })
  const prepared: string[] = []
  const recording = new Proxy(db, {
    get: (target, name) => {
      if (name !== 'prepare') return Reflect.get(target, name) as unknown
      return (sql: string) => {
        prepared.push(sql)
        return target.prepare(sql)
      }
    },
  })
  const unreadable = { code: 'store.corrupt', data: { path: db.name } } as const
  const rows = createRowReader({ unreadable, note: () => undefined })
  return {
    db,
    prepared,
    reads: createReads(recording, rows),
    writes: createWrites(recording, { rows, openedAt: 0 }),
  }
}

/** Something in the place of each parameter. */
function literal(sql = ''): string {
  return sql.replaceAll(/\?|@\w+/g, `'x'`)
}

/** The rows that the search index has for a text. */
function hits(db: Database, text: string): readonly unknown[] {
  const query = `"${searchTerms(text).trim()}"`
  return db
    .prepare(
      'SELECT message.id FROM message_fts JOIN message ON message.row = message_fts.rowid WHERE message_fts MATCH ?',
    )
    .pluck()
    .all(query)
}

describe('the queries of the library', () => {
  it('find every row by an index: no query reads a whole table', () => {
    const { db, prepared } = libraryInProcess()
    // These indices hold just what is asked for, in its order; reading them whole is the point.
    const meant = /USING (COVERING )?INDEX (conversation_by_update|message_open)$/
    // Values of a row that was found already or of an argument, and what a query itself gathers.
    const noTable =
      /^SCAN (\(subquery-\d+\)|CONSTANT ROW|gone|path|purged|(part|file|wanted|json_each) VIRTUAL TABLE INDEX \d+:)$/
    const scans = prepared.flatMap((sql) =>
      db
        .prepare<[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${literal(sql)}`)
        .all()
        .map(({ detail }) => detail)
        .filter(
          (detail) => detail.startsWith('SCAN') && !meant.test(detail) && !noTable.test(detail),
        ),
    )
    expect(prepared.length).toBeGreaterThan(25)
    // Small tables, which are read whole, or once a day.
    expect(new Set(scans)).toEqual(
      new Set([
        'SCAN attachment',
        'SCAN draft',
        'SCAN folder',
        'SCAN outbox',
        'SCAN provider_account',
        'SCAN removed_branch',
      ]),
    )
  })

  it.each([
    ['FROM request_ledger WHERE created', 'request_ledger_by_time (created>? AND created<?)'],
    [
      'FROM request_ledger WHERE conversation',
      'request_ledger_by_conversation (conversation=? AND created>? AND created<?)',
    ],
    ['estimated_input_tokens AS', 'request_ledger_to_calibrate (provider=? AND model=?)'],
    ['FROM sent_request WHERE sent', 'sent_request_by_time (sent<?)'],
    ['FROM connection WHERE started < ? ORDER', 'connection_by_time (started<?)'],
    ['DELETE FROM connection', 'connection_by_time (started<?)'],
    ['FROM message_mark WHERE conversation', 'sqlite_autoindex_message_mark_1 (conversation=?)'],
  ])('find what “%s” asks for, and nothing besides, by %s', (asked, index) => {
    const { db, prepared } = libraryInProcess()
    const sql = prepared.find((statement) => statement.replaceAll(/\n\s*/g, ' ').includes(asked))
    const plan = JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${literal(sql)}`).all())
    expect(plan).toContain(`INDEX ${index}`)
    const sortsRows = plan.includes('TEMP B-TREE') && !plan.includes('FOR GROUP BY')
    expect(sortsRows).toBe(false)
  })

  it.each([
    ['the versions of a message', 'parent IS ?'],
    ['the newest answer under a message', 'AND parent = @parent'],
    ['the messages under one that was removed', 'WITH RECURSIVE gone'],
  ])('find %s by their parent, not among all of the conversation', (_, asked) => {
    const { db, prepared } = libraryInProcess()
    const all = prepared.filter((statement) => statement.includes(asked))
    expect(all.length).toBeGreaterThan(0)
    for (const sql of all) {
      const plan = JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${literal(sql)}`).all())
      expect(plan).toContain('message_by_parent (conversation=? AND parent=?)')
      expect(plan).not.toContain('message_by_parent (conversation=?)')
    }
  })

  it('sort no messages and no conversations themselves: an index has the order', () => {
    const { db, prepared } = libraryInProcess()
    const ordered = prepared.filter((sql) =>
      /FROM (message|conversation)\b[^]*ORDER BY updated|conversation = \? ORDER BY/.test(sql),
    )
    expect(ordered.length).toBeGreaterThan(0)
    for (const sql of ordered) {
      const plan = db.prepare(`EXPLAIN QUERY PLAN ${literal(sql)}`).all()
      expect(JSON.stringify(plan)).not.toContain('TEMP B-TREE')
    }
  })

  it('keep the search index in step with the messages that are final', () => {
    const { db, writes } = libraryInProcess()
    const begun = aTurnBeginning({ text: '全世界最好的面包 bread?' })
    writes.beginTurn(begun)
    expect(hits(db, '面包')).toEqual([begun.userMessage.id])
    expect(hits(db, 'bread')).toEqual([begun.userMessage.id])

    writes.appendText(begun.answer.id, streamedTexts(['Café crème']))
    expect(hits(db, 'cafe')).toEqual([])
    const thinking = aPart('unsaid', { kind: 'reasoning' })
    writes.endTurn(anEnding(begun, { parts: [thinking, aPart('Café crème')] }), aTurnEnding(begun))
    expect(hits(db, 'cafe')).toEqual([begun.answer.id])
    expect(hits(db, 'unsaid')).toEqual([])

    const open = aTurnBeginning({ conversation: begun.conversation, after: begun.answer })
    writes.beginTurn(open)
    writes.appendText(open.answer.id, streamedTexts(['Sourdough']))
    writes.interruptAbandonedTurns()
    expect(hits(db, 'sourdough')).toEqual([open.answer.id])

    db.prepare('DELETE FROM conversation').run()
    expect(db.prepare('SELECT count(*) FROM message_fts').pluck().get()).toBe(0)
  })

  it('find a message by what it says, a refusal included, and by nothing beside it', () => {
    const { db, writes } = libraryInProcess()
    const begun = aTurnBeginning()
    writes.beginTurn(begun)
    const parts = [
      aPart('Regretfully no', { kind: 'refusal' }),
      aPart('quotation', { kind: 'citation', source: { title: 'Almanac' } }),
      aPart('{"query":"argument"}', { kind: 'tool-call', toolName: 'lookup' }),
    ]
    writes.endTurn(anEnding(begun, { state: 'filtered', parts }), aTurnEnding(begun))
    expect(hits(db, 'regretfully')).toEqual([begun.answer.id])
    for (const unsaid of ['quotation', 'almanac', 'argument', 'lookup']) {
      expect(hits(db, unsaid)).toEqual([])
    }
  })

  it('leave no delta of a message that has ended', () => {
    const { db, writes } = libraryInProcess()
    const begun = aTurnBeginning()
    writes.beginTurn(begun)
    writes.appendText(begun.answer.id, streamedTexts(['Over', 'night.']))
    writes.endTurn(anEnding(begun), aTurnEnding(begun))
    expect(db.prepare('SELECT count(*) FROM message_delta').pluck().get()).toBe(0)
  })

  it('enter one row in the ledger per request, unknown figures as unknown', () => {
    const { db, writes } = libraryInProcess()
    const begun = aTurnBeginning()
    writes.beginTurn(begun)
    const requests = [
      aLedgerEntry(begun, { state: 'failed', durationMs: 120.4 }),
      aLedgerEntry(begun, {
        tryNumber: 2,
        usage: {
          inputTokens: 7,
          outputTokens: 0,
          cachedInputTokens: 3,
          cacheWriteInputTokens: 2,
          reasoningTokens: 1,
        },
        estimatedInputTokens: 8,
        costMicroUsd: 40,
        savedMicroUsd: -2,
        timeToFirstTokenMs: 310,
        durationMs: 700,
      }),
    ]
    writes.endTurn(anEnding(begun), aTurnEnding(begun, { durationMs: 900.2, requests }))
    writes.endTurn(anEnding(begun), aTurnEnding(begun, { durationMs: 900.2, requests }))
    const request = {
      turn: begun.turnId,
      conversation: begun.conversation.id,
      provider: begun.answer.model?.providerId,
      model: begun.answer.model?.modelId,
      created: begun.answer.createdAt + 900,
    }
    const unknown = {
      input_tokens: null,
      output_tokens: null,
      cached_input_tokens: null,
      cache_write_input_tokens: null,
      reasoning_tokens: null,
      estimated_input_tokens: null,
      cost_micro_usd: null,
      saved_micro_usd: null,
      time_to_first_token_ms: null,
    }
    expect(db.prepare('SELECT * FROM request_ledger').all()).toEqual([
      { ...request, try: 1, state: 'failed', ...unknown, duration_ms: 120 },
      {
        ...request,
        try: 2,
        state: 'complete',
        input_tokens: 7,
        output_tokens: 0,
        cached_input_tokens: 3,
        cache_write_input_tokens: 2,
        reasoning_tokens: 1,
        estimated_input_tokens: 8,
        cost_micro_usd: 40,
        saved_micro_usd: -2,
        time_to_first_token_ms: 310,
        duration_ms: 700,
      },
    ])
  })

  it('are backed by a trigger that lets nothing change a message that is final', () => {
    const { db, writes } = libraryInProcess()
    const begun = aTurnBeginning()
    writes.beginTurn(begun)
    const change = (): unknown =>
      db.prepare(`UPDATE message SET parts = '[]' WHERE id = ?`).run(begun.userMessage.id)
    expect(change).toThrow('never changes')
  })

  it('keep settings of a conversation that they do not know', () => {
    const { db, reads, writes } = libraryInProcess()
    const begun = aTurnBeginning({ conversation: aConversation() })
    writes.beginTurn(begun)
    const { id } = begun.conversation
    db.prepare(`UPDATE conversation SET settings = '{"temperature":1}'`).run()
    const model = begun.answer.model
    if (model) writes.setConversationModel(id, model)
    expect(reads.findConversation(id)?.model).toEqual(model)
    expect(db.prepare('SELECT settings FROM conversation').pluck().get()).toContain('temperature')
  })

  it('say so when the disk is full, and leave what was there whole', () => {
    const { db, reads, writes } = libraryInProcess()
    const begun = aTurnBeginning()
    writes.beginTurn(begun)
    writes.appendText(begun.answer.id, streamedTexts(['kept']))
    db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`)
    const large = Array.from({ length: 50 }, () => 'x'.repeat(2000))
    const append = db.transaction(() => writes.appendText(begun.answer.id, streamedTexts(large, 1)))
    expect(faultThrownBy(append)).toEqual({ code: 'store.diskFull', data: {} })
    expect(reads.readMessage(begun.answer.id)?.parts).toEqual([aPart('kept')])
  })
})

function faultThrownBy(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return faultFrom(error, 'a path')
  }
  return undefined
}
