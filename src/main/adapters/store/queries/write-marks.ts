import type { Database } from '../database.ts'
import type { LibraryWrites } from '../store-protocol.ts'
import type { ConversationReads } from './read-conversations.ts'

export function writeMarks(
  db: Database,
  { findConversation }: Pick<ConversationReads, 'findConversation'>,
): Pick<LibraryWrites, 'markMessages'> {
  const isThere = db
    .prepare<[string, string], number>('SELECT 1 FROM message WHERE conversation = ? AND id = ?')
    .pluck()
  const save = db.prepare<[string, string, string | null, number, string | null]>(
    `INSERT INTO message_mark (conversation, message, context, kept, name) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (conversation, message) DO UPDATE
       SET context = excluded.context, kept = excluded.kept, name = excluded.name`,
  )
  const remove = db.prepare<[string, string]>(
    'DELETE FROM message_mark WHERE conversation = ? AND message = ?',
  )

  return {
    markMessages: (id, marks) => {
      const conversation = findConversation(id)
      if (!conversation || marks.some(({ messageId }) => !isThere.get(id, messageId))) {
        return undefined
      }
      for (const { messageId, context, kept = false, name } of marks) {
        if (context === undefined && !kept && name === undefined) remove.run(id, messageId)
        else save.run(id, messageId, context ?? null, kept ? 1 : 0, name ?? null)
      }
      return conversation
    },
  }
}
