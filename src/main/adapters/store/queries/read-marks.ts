import type { ConversationId, MessageId } from '../../../../shared/model/ids.ts'
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

export interface MarkReads {
  /** In the order of the messages' ids. */
  readonly marksOf: (id: ConversationId) => readonly MessageMark[]
  readonly markOf: (id: ConversationId, messageId: MessageId) => MessageMark | undefined
}

/** The marks of a conversation's messages, none of a removed branch unless it is asked for. */
export function readMarks(db: Database, rows: RowReader): MarkReads {
  const ofConversation = db.prepare<[OfConversation], MarkRow>(
    `${withGone} SELECT message, context, kept, name FROM message_mark
     WHERE conversation = @conversation AND message NOT IN (SELECT id FROM gone)
     ORDER BY message`,
  )
  const ofMessage = db.prepare<[string, string], MarkRow>(
    `SELECT message, context, kept, name FROM message_mark
     WHERE conversation = ? AND message = ?`,
  )
  const read = ({ message, context, kept, name }: MarkRow): MessageMark | undefined => {
    const fields = {
      messageId: message,
      ...(context !== null && { context }),
      ...(kept !== 0 && { kept: true }),
      ...(name !== null && { name }),
    }
    return rows.parsed(messageMarkSchema, { table: 'message_mark', id: message }, fields)
  }
  return {
    marksOf: (id) => ofConversation.all({ conversation: id }).flatMap((row) => read(row) ?? []),
    markOf: (id, messageId) => {
      const row = ofMessage.get(id, messageId)
      return row && read(row)
    },
  }
}
