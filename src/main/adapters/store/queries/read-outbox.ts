import { outboxItemSchema, type OutboxItem } from '../../../../shared/model/outbox-item.ts'
import type { RequestId } from '../../../../shared/model/ids.ts'
import type { Database } from '../database.ts'
import { jsonOf, type RowReader } from '../rows.ts'
import type { LibraryReads } from '../store-protocol.ts'

export interface OutboxRow {
  readonly request: string
  readonly conversation: string
  readonly parent: string | null
  readonly text: string
  /** A JSON array of attachments. */
  readonly attachments: string
  readonly provider: string
  readonly model: string
  readonly waits_for: string
  readonly created: number
}

export interface OutboxReads extends Pick<LibraryReads, 'listOutbox'> {
  readonly findItem: (id: RequestId) => OutboxItem | undefined
}

const columns =
  'request, conversation, parent, text, attachments, provider, model, waits_for, created'

export function readOutbox(db: Database, rows: RowReader): OutboxReads {
  const list = db.prepare<[], OutboxRow>(
    `SELECT ${columns} FROM outbox
     WHERE (SELECT deleted FROM conversation WHERE id = outbox.conversation) IS NULL ORDER BY row`,
  )
  const one = db.prepare<[string], OutboxRow>(`SELECT ${columns} FROM outbox WHERE request = ?`)
  const read = (row: OutboxRow): OutboxItem | undefined =>
    rows.parsed(outboxItemSchema, { table: 'outbox', id: row.request }, itemFields(row))

  return {
    listOutbox: () => list.all().flatMap((row) => read(row) ?? []),
    findItem: (id) => {
      const row = one.get(id)
      return row && read(row)
    },
  }
}

function itemFields(row: OutboxRow) {
  return {
    requestId: row.request,
    conversationId: row.conversation,
    ...(row.parent !== null && { parentId: row.parent }),
    text: row.text,
    ...(row.attachments !== '[]' && { attachments: jsonOf(row.attachments) }),
    model: { providerId: row.provider, modelId: row.model },
    waitsFor: row.waits_for,
    createdAt: row.created,
  }
}
