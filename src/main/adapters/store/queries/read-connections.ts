import { connectionSchema } from '../../../../shared/model/connection.ts'
import type { Database } from '../database.ts'
import type { RowReader } from '../rows.ts'
import type { LibraryReads } from '../store-protocol.ts'

export interface ConnectionRow {
  readonly started: number
  readonly host: string
  readonly purpose: string
  readonly sent_bytes: number
  readonly received_bytes: number
  readonly status: number | null
  readonly duration_ms: number
}

export function readConnections(
  db: Database,
  rows: RowReader,
): Pick<LibraryReads, 'listConnections'> {
  const list = db.prepare<[number, number], ConnectionRow & { readonly row: number }>(
    `SELECT row, started, host, purpose, sent_bytes, received_bytes, status, duration_ms
     FROM connection WHERE started < ? ORDER BY started DESC, row DESC LIMIT ?`,
  )
  return {
    listConnections: (beforeMs, limit) =>
      list.all(beforeMs, limit).flatMap((row) => {
        const identity = { table: 'connection', id: String(row.row) }
        return rows.parsed(connectionSchema, identity, connectionFields(row)) ?? []
      }),
  }
}

function connectionFields(row: ConnectionRow) {
  return {
    startedAt: row.started,
    host: row.host,
    purpose: row.purpose,
    sentBytes: row.sent_bytes,
    receivedBytes: row.received_bytes,
    ...(row.status !== null && { status: row.status }),
    durationMs: row.duration_ms,
  }
}
