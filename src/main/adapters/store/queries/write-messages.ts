import { isTerminal } from '../../../../shared/logic/fold-turn.ts'
import { messageText } from '../../../../shared/logic/message-text.ts'
import type { MessageId } from '../../../../shared/model/ids.ts'
import type { Message, MessageState } from '../../../../shared/model/message.ts'
import type { PartHead } from '../../../../shared/model/part.ts'
import { searchTerms } from '../search-terms.ts'
import type { Database } from '../database.ts'
import type { MessageRow } from '../rows.ts'
import type { LibraryWrites } from '../store-protocol.ts'
import type { AttachmentWrites } from './write-attachments.ts'

export interface MessageWrites extends Pick<LibraryWrites, 'appendText'> {
  /** Adds a message, and to the search index when it is final. */
  readonly addMessage: (message: Message) => void
  /**
   * Writes an open message's end, folds its appended text away and adds it to the search index.
   * `false` when it had ended before; nothing is changed then.
   */
  readonly endMessage: (message: Message) => boolean
}

export function writeMessages(
  db: Database,
  { useInMessage }: Pick<AttachmentWrites, 'useInMessage'>,
): MessageWrites {
  const add = db.prepare<[MessageRow]>(
    `INSERT INTO message (id, conversation, parent, continued_from, edited_from, role, state, provider, model, model_label,
       parts, usage, cost_micro_usd, saved_micro_usd, left_out_messages, time_to_first_token_ms,
       fault, created)
     VALUES (@id, @conversation, @parent, @continued_from, @edited_from, @role, @state, @provider, @model, @model_label,
       @parts, @usage, @cost_micro_usd, @saved_micro_usd, @left_out_messages,
       @time_to_first_token_ms, @fault, @created)`,
  )
  const end = db.prepare<[MessageRow]>(
    `UPDATE message SET state = @state, provider = @provider, model = @model,
       model_label = @model_label, parts = @parts, usage = @usage, cost_micro_usd = @cost_micro_usd,
       saved_micro_usd = @saved_micro_usd, left_out_messages = @left_out_messages,
       time_to_first_token_ms = @time_to_first_token_ms, fault = @fault
     WHERE id = @id`,
  )
  const removeDeltas = db.prepare<[string]>('DELETE FROM message_delta WHERE message = ?')
  const index = db.prepare<[string, string]>(
    'INSERT INTO message_fts (rowid, text) SELECT row, ? FROM message WHERE id = ?',
  )
  const stateOf = readState(db)
  const makeFindable = (message: Message): void => {
    const terms = searchTerms(messageText(message)).trim()
    if (terms !== '') index.run(terms, message.id)
  }

  return {
    ...appending(db),
    addMessage: (message) => {
      add.run(rowFromMessage(message))
      useInMessage(message)
      if (isTerminal(message)) makeFindable(message)
    },
    endMessage: (message) => {
      if (!isTerminal(message)) throw new Error('A turn can only end in a terminal state')
      if (isTerminal({ state: stateOf(message.id) })) return false
      end.run(rowFromMessage(message))
      removeDeltas.run(message.id)
      makeFindable(message)
      return true
    },
  }
}

function appending(db: Database): Pick<LibraryWrites, 'appendText'> {
  const stateOf = readState(db)
  const append = db.prepare<[string, number, string, string, string | null, string]>(
    `INSERT INTO message_delta (message, seq, part, kind, head, text) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (message, seq) DO NOTHING`,
  )
  const stream = db.prepare<[string]>(
    `UPDATE message SET state = 'streaming' WHERE id = ? AND state = 'pending'`,
  )
  return {
    appendText: (answerId, texts) => {
      const state = stateOf(answerId)
      if (isTerminal({ state }) || texts.length === 0) return
      for (const { seq, partId, kind, text, ...head } of texts) {
        append.run(answerId, seq, partId, kind, headColumn(head), JSON.stringify(text))
      }
      if (state === 'pending') stream.run(answerId)
    },
  }
}

/** JSON of what the kind alone does not say; nothing of most parts. */
function headColumn(head: Omit<PartHead, 'kind'>): string | null {
  const isPlain = Object.values(head).every((value) => value === undefined)
  return isPlain ? null : JSON.stringify(head)
}

function readState(db: Database): (id: MessageId) => MessageState {
  const one = db.prepare<[string], MessageState>('SELECT state FROM message WHERE id = ?').pluck()
  return (id) => {
    const state = one.get(id)
    if (state === undefined) throw new Error('There is no such message')
    return state
  }
}

function rowFromMessage(message: Message): MessageRow {
  const { usage, fault } = message
  return {
    id: message.id,
    conversation: message.conversationId,
    parent: message.parentId ?? null,
    continued_from: message.continuedFrom ?? null,
    edited_from: message.editedFrom ?? null,
    role: message.role,
    state: message.state,
    provider: message.model?.providerId ?? null,
    model: message.model?.modelId ?? null,
    model_label: message.modelLabel ?? null,
    parts: JSON.stringify(message.parts),
    usage: usage ? JSON.stringify(usage) : null,
    cost_micro_usd: message.costMicroUsd ?? null,
    saved_micro_usd: message.savedMicroUsd ?? null,
    left_out_messages: message.leftOutMessages ?? null,
    time_to_first_token_ms: message.timeToFirstTokenMs ?? null,
    fault: fault ? JSON.stringify(fault) : null,
    created: message.createdAt,
  }
}
