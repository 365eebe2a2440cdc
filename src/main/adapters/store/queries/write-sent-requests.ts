import { deflateRawSync } from 'node:zlib'
import type { Database } from '../database.ts'
import type { LibraryWrites } from '../store-protocol.ts'
import type { SentRequestRow } from './read-sent-requests.ts'

/** A fifth of the time of the usual level, for a twentieth more bytes. */
const deflateLevel = 4

export function writeSentRequests(
  db: Database,
): Pick<LibraryWrites, 'saveSentRequest' | 'removeSentRequests'> {
  const save = db.prepare<[SentRequestRow]>(
    `INSERT INTO sent_request (answer, try, sent, method, url, headers, body)
     VALUES (@answer, @try, @sent, @method, @url, @headers, @body)
     ON CONFLICT (answer, try) DO UPDATE SET sent = excluded.sent, method = excluded.method,
       url = excluded.url, headers = excluded.headers, body = excluded.body`,
  )
  const remove = db.prepare<[number]>('DELETE FROM sent_request WHERE sent < ?')
  return {
    saveSentRequest: (request) => {
      save.run({
        answer: request.answerId,
        try: request.tryNumber,
        sent: request.sentAt,
        method: request.method,
        url: request.url,
        headers: JSON.stringify(request.headers),
        body: deflateRawSync(request.body, { level: deflateLevel }),
      })
    },
    removeSentRequests: (beforeMs) => void remove.run(beforeMs),
  }
}
