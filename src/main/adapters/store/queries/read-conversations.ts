import type { Conversation } from '../../../../shared/model/conversation.ts'
import type { Database } from '../database.ts'
import type { ConversationRow, RowReader } from '../rows.ts'
import type { LibraryReads } from '../store-protocol.ts'
import { readMarks } from './read-marks.ts'
import type { MessageReads } from './read-messages.ts'

export type ConversationReads = Pick<
  LibraryReads,
  'listConversations' | 'readConversation' | 'findConversation'
>

export const conversationColumns = `id, title, created, updated, pinned, archived, folder, active_leaf, settings,
  (SELECT json_group_array(tag) FROM conversation_tag WHERE conversation = id) AS tags`

export function readConversations(
  db: Database,
  rows: RowReader,
  messages: MessageReads,
): ConversationReads {
  const list = db.prepare<[], ConversationRow>(
    `SELECT ${conversationColumns} FROM conversation
     WHERE deleted IS NULL ORDER BY updated DESC, id DESC`,
  )
  const find = db.prepare<[string], ConversationRow>(
    `SELECT ${conversationColumns} FROM conversation
     WHERE id = ? AND deleted IS NULL`,
  )
  const { marksOf } = readMarks(db, rows)
  const findConversation = (id: Conversation['id']): Conversation | undefined => {
    const row = find.get(id)
    return row && rows.conversation(row)
  }

  return {
    listConversations: () => list.all().flatMap((row) => rows.conversation(row) ?? []),
    findConversation,
    readConversation: (id) => {
      const conversation = findConversation(id)
      return conversation && { conversation, messages: messages.messagesOf(id), marks: marksOf(id) }
    },
  }
}
