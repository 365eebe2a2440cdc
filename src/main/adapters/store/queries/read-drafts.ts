import type { ConversationId } from '../../../../shared/model/ids.ts'
import { draftSchema, type Draft } from '../../../../shared/model/draft.ts'
import type { Database } from '../database.ts'
import { jsonOf, type RowReader } from '../rows.ts'
import type { LibraryReads } from '../store-protocol.ts'

interface DraftRow {
  readonly text: string
  /** A JSON array of attachments. */
  readonly attachments: string
}

/** The key of a draft; a conversation that is not yet begun has the empty one. */
export function draftKey(id: ConversationId | undefined): string {
  return id ?? ''
}

export function readDrafts(db: Database, rows: RowReader): Pick<LibraryReads, 'readDraft'> {
  const one = db.prepare<[string], DraftRow>(
    'SELECT text, attachments FROM draft WHERE conversation = ?',
  )
  return {
    readDraft: (id): Draft => {
      const row = one.get(draftKey(id))
      if (!row) return { text: '', attachments: [] }
      const fields = { text: row.text, attachments: jsonOf(row.attachments) }
      // What was typed is there whatever became of the rest.
      const draft = rows.parsed(draftSchema, { table: 'draft', id: draftKey(id) }, fields)
      return draft ?? { text: row.text, attachments: [] }
    },
  }
}
