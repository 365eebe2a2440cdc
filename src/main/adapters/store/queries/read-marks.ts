import type { ConversationId } from '../../../../shared/model/ids.ts'
import { messageMarkSchema, type MessageMark } from '../../../../shared/model/message-mark.ts'
import type { Database } from '../database.ts'
import type { RowReader } from '../rows.ts'
import { withGone, type OfConversation } from './removed-branches.ts'

interface MarkRow {
  readonly message: string
  readonly context: string | null
  readonly kept: number
  readonly name: string | null
}

/** The marks of a conversation's messages, in the order of the messages' ids. */
export function readMarks(
  db: Database,
  rows: RowReader,
): (id: ConversationId) => readonly MessageMark[] {
  const ofConversation = db.prepare<[OfConversation], MarkRow>(
    `${withGone} SELECT message, context, kept, name FROM message_mark
     WHERE conversation = @conversation AND message NOT IN (SELECT id FROM gone)
     ORDER BY message`,
  )
  return (id) =>
    ofConversation.all({ conversation: id }).flatMap(({ message, context, kept, name }) => {
      const fields = {
        messageId: message,
        ...(context !== null && { context }),
        ...(kept !== 0 && { kept: true }),
        ...(name !== null && { name }),
      }
      return rows.parsed(messageMarkSchema, { table: 'message_mark', id: message }, fields) ?? []
    })
}
