import { foldTurn, isTerminal } from '../../../../shared/logic/fold-turn.ts'
import type { ConversationId, MessageId, PartId } from '../../../../shared/model/ids.ts'
import type { Message } from '../../../../shared/model/message.ts'
import type { Database } from '../database.ts'
import type { DeltaRow, MessageRow, RowReader } from '../rows.ts'
import { isThere, withGone, type OfConversation } from './removed-branches.ts'

export interface MessageReads {
  readonly readMessage: (id: MessageId) => Message | undefined
  /** Of this conversation only. */
  readonly messageOf: (id: ConversationId, messageId: MessageId) => Message | undefined
  /** Those of no removed branch, oldest first. */
  readonly messagesOf: (id: ConversationId) => readonly Message[]
  /** The answers that have not ended. */
  readonly openMessages: () => readonly Message[]
}

const columns = `id, conversation, parent, continued_from, edited_from, role, state, provider, model, model_label, parts, usage,
  cost_micro_usd, saved_micro_usd, left_out_messages, time_to_first_token_ms, fault, created`

/** Messages as they stand, open ones with the text that was appended so far. */
export function readMessages(db: Database, rows: RowReader): MessageReads {
  const one = db.prepare<[string], MessageRow>(`SELECT ${columns} FROM message WHERE id = ?`)
  const ofConversation = db.prepare<[OfConversation], MessageRow>(
    `${withGone} SELECT ${columns} FROM message
     WHERE conversation = @conversation AND ${isThere} ORDER BY created, id`,
  )
  const open = db.prepare<[], MessageRow>(
    `SELECT ${columns} FROM message WHERE state IN ('pending', 'streaming') ORDER BY created, id`,
  )
  const deltas = db.prepare<[string], DeltaRow>(
    'SELECT message, part, kind, head, text FROM message_delta WHERE message = ? ORDER BY seq',
  )

  const read = (row: MessageRow): Message | undefined => {
    const message = rows.message(row)
    if (!message || isTerminal(message)) return message
    return deltas.all(row.id).reduce((folded, delta) => withText(folded, delta, rows), message)
  }
  return {
    readMessage: (id) => {
      const row = one.get(id)
      return row && read(row)
    },
    messageOf: (id, messageId) => {
      const row = one.get(messageId)
      return row?.conversation === id ? read(row) : undefined
    },
    messagesOf: (id) => ofConversation.all({ conversation: id }).flatMap((row) => read(row) ?? []),
    openMessages: () => open.all().flatMap((row) => read(row) ?? []),
  }
}

function withText(message: Message, delta: DeltaRow, rows: RowReader): Message {
  const partId = delta.part as PartId
  const text = String(JSON.parse(delta.text))
  const opened = foldTurn(message, { type: 'part.opened', partId, ...rows.partHead(delta) })
  return foldTurn(opened, { type: 'part.delta', partId, text })
}
