import type { Database } from '../database.ts'
import type { ConversationRow, RowReader } from '../rows.ts'
import type { LibraryReads } from '../store-protocol.ts'
import { conversationColumns } from './read-conversations.ts'

interface BinRow extends ConversationRow {
  readonly deleted: number
  readonly days: number
}

export function readBin(db: Database, rows: RowReader): Pick<LibraryReads, 'listBin'> {
  const list = db.prepare<[], BinRow>(
    `SELECT ${conversationColumns}, deleted,
       (SELECT count(*) FROM bin_day WHERE conversation = id) AS days
     FROM conversation WHERE deleted IS NOT NULL ORDER BY deleted DESC, id DESC`,
  )
  return {
    listBin: () =>
      list.all().flatMap((row) => {
        const conversation = rows.conversation(row)
        return conversation ? { conversation, removedAt: row.deleted, days: row.days } : []
      }),
  }
}
