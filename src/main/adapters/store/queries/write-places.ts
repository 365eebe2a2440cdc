import type { MessageId } from '../../../../shared/model/ids.ts'
import type { Database } from '../database.ts'
import type { LibraryWrites } from '../store-protocol.ts'

/** Which branch is on show, and where in it the reader is. */
export function writePlaces(
  db: Database,
  { selectLeaf }: Pick<LibraryWrites, 'selectLeaf'>,
): Pick<LibraryWrites, 'showVersion' | 'savePlace'> {
  const isThere = db
    .prepare<[string, string], number>('SELECT 1 FROM message WHERE conversation = ? AND id = ?')
    .pluck()
  const newestChild = db
    .prepare<[{ readonly id: string; readonly parent: string }], MessageId>(
      `SELECT id FROM message INDEXED BY message_by_parent WHERE conversation = @id AND parent = @parent
       AND NOT EXISTS (SELECT 1 FROM removed_branch AS removed
         WHERE removed.conversation = @id AND removed.message = message.id)
       ORDER BY created DESC, id DESC LIMIT 1`,
    )
    .pluck()
  const save = db.prepare(
    `INSERT INTO reading_place (conversation, message, offset_px, at_end, updated)
     SELECT id, @messageId, @offsetPx, @atEnd, @now FROM conversation WHERE id = @id
     ON CONFLICT (conversation) DO UPDATE SET message = excluded.message,
       offset_px = excluded.offset_px, at_end = excluded.at_end, updated = excluded.updated`,
  )

  return {
    showVersion: (id, messageId) => {
      if (!isThere.get(id, messageId)) return undefined
      let leaf = messageId
      for (let next: MessageId | undefined = leaf; next;) {
        leaf = next
        next = newestChild.get({ id, parent: leaf })
      }
      return selectLeaf(id, leaf)
    },
    savePlace: (id, { messageId, offsetPx, atEnd }, now) =>
      void save.run({ id, messageId, offsetPx, atEnd: atEnd ? 1 : 0, now }),
  }
}
