import { foldTurn, isTerminal } from '../../../../shared/logic/fold-turn.ts'
import type { ConversationId, MessageId, PartId } from '../../../../shared/model/ids.ts'
import type { Message } from '../../../../shared/model/message.ts'
import type { PartKind } from '../../../../shared/model/part.ts'
import type { Database } from '../database.ts'
import type { MessageRow, RowReader } from '../rows.ts'

export interface MessageReads {
  readonly readMessage: (id: MessageId) => Message | undefined
  /** Oldest first. */
  readonly messagesOf: (id: ConversationId) => readonly Message[]
  /** The answers that have not ended. */
  readonly openMessages: () => readonly Message[]
}

interface DeltaRow {
  readonly part: PartId
  readonly kind: PartKind
  /** A JSON string. */
  readonly text: string
}

const columns = `id, conversation, parent, continued_from, role, state, provider, model, model_label, parts, usage,
  cost_micro_usd, time_to_first_token_ms, fault, created`

/** Messages as they stand, open ones with the text that was appended so far. */
export function readMessages(db: Database, rows: RowReader): MessageReads {
  const one = db.prepare<[string], MessageRow>(`SELECT ${columns} FROM message WHERE id = ?`)
  const ofConversation = db.prepare<[string], MessageRow>(
    `SELECT ${columns} FROM message WHERE conversation = ? ORDER BY created, id`,
  )
  const open = db.prepare<[], MessageRow>(
    `SELECT ${columns} FROM message WHERE state IN ('pending', 'streaming') ORDER BY created, id`,
  )
  const deltas = db.prepare<[string], DeltaRow>(
    'SELECT part, kind, text FROM message_delta WHERE message = ? ORDER BY seq',
  )

  const read = (row: MessageRow): Message | undefined => {
    const message = rows.message(row)
    return !message || isTerminal(message) ? message : withText(message, deltas.all(row.id))
  }
  return {
    readMessage: (id) => {
      const row = one.get(id)
      return row && read(row)
    },
    messagesOf: (id) => ofConversation.all(id).flatMap((row) => read(row) ?? []),
    openMessages: () => open.all().flatMap((row) => read(row) ?? []),
  }
}

function withText(message: Message, deltas: readonly DeltaRow[]): Message {
  return deltas.reduce((folded, { part: partId, kind, text }) => {
    const opened = foldTurn(folded, { type: 'part.opened', partId, kind })
    return foldTurn(opened, { type: 'part.delta', partId, text: String(JSON.parse(text)) })
  }, message)
}
