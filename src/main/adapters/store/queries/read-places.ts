import type { ConversationId } from '../../../../shared/model/ids.ts'
import { readingPlaceSchema, type ReadingPlace } from '../../../../shared/model/reading-place.ts'
import type { Database } from '../database.ts'
import type { RowReader } from '../rows.ts'

interface PlaceRow {
  readonly message: string
  readonly offset_px: number
  readonly at_end: number
}

/** Where the reader was in a conversation. */
export function readPlaces(
  db: Database,
  rows: RowReader,
): (id: ConversationId) => ReadingPlace | undefined {
  const find = db.prepare<[string], PlaceRow>(
    'SELECT message, offset_px, at_end FROM reading_place WHERE conversation = ?',
  )
  return (id) => {
    const row = find.get(id)
    if (!row) return undefined
    const fields = { messageId: row.message, offsetPx: row.offset_px, atEnd: row.at_end !== 0 }
    return rows.parsed(readingPlaceSchema, { table: 'reading_place', id }, fields)
  }
}
