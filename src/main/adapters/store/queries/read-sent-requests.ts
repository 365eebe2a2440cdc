import { inflateRawSync } from 'node:zlib'
import { sentRequestSchema } from '../../../../shared/model/sent-request.ts'
import type { Database } from '../database.ts'
import { jsonOf, type RowReader } from '../rows.ts'
import type { LibraryReads } from '../store-protocol.ts'

export interface SentRequestRow {
  readonly answer: string
  readonly try: number
  readonly sent: number
  readonly method: string
  readonly url: string
  /** JSON. */
  readonly headers: string
  /** Deflated, without a header. */
  readonly body: Uint8Array
}

export function readSentRequests(
  db: Database,
  rows: RowReader,
): Pick<LibraryReads, 'readSentRequests'> {
  const ofAnswer = db.prepare<[string], SentRequestRow>(
    `SELECT answer, try, sent, method, url, headers, body FROM sent_request
     WHERE answer = ? ORDER BY try`,
  )
  return {
    readSentRequests: (answerId) =>
      ofAnswer.all(answerId).flatMap((row) => {
        const identity = { table: 'sent_request', id: `${row.answer} ${row.try}` }
        return rows.parsed(sentRequestSchema, identity, requestFields(row)) ?? []
      }),
  }
}

function requestFields(row: SentRequestRow) {
  return {
    answerId: row.answer,
    tryNumber: row.try,
    sentAt: row.sent,
    method: row.method,
    url: row.url,
    headers: jsonOf(row.headers),
    body: inflated(row.body),
  }
}

function inflated(body: Uint8Array): string | undefined {
  try {
    return inflateRawSync(body).toString('utf8')
  } catch {
    return undefined
  }
}
