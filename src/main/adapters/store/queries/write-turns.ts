import { foldTurn } from '../../../../shared/logic/fold-turn.ts'
import type { MessageId, RequestId } from '../../../../shared/model/ids.ts'
import type { Message } from '../../../../shared/model/message.ts'
import type { TurnBeginning, TurnIds } from '../../../ports/store.ts'
import type { Database } from '../database.ts'
import type { LibraryWrites } from '../store-protocol.ts'
import { turnColumns } from './read-turns.ts'
import type { ConversationWrites } from './write-conversations.ts'
import type { DraftWrites } from './write-drafts.ts'
import { writeLedger } from './write-ledger.ts'
import type { MessageWrites } from './write-messages.ts'

interface TurnParts {
  readonly conversations: ConversationWrites
  readonly drafts: DraftWrites
  readonly messages: MessageWrites
  /** `false` when no such item waits in the outbox. */
  readonly removeFromOutbox: (id: RequestId) => boolean
  readonly openMessages: () => readonly Message[]
  readonly openedAt: number
}

type TurnWrites = Pick<LibraryWrites, 'beginTurn' | 'endTurn' | 'interruptAbandonedTurns'>

export function writeTurns(db: Database, parts: TurnParts): TurnWrites {
  return { beginTurn: beginning(db, parts), ...ending(db, parts) }
}

function beginning(db: Database, parts: TurnParts): TurnWrites['beginTurn'] {
  const { conversations, drafts, messages, removeFromOutbox } = parts
  const byRequest = db.prepare<[string], TurnIds>(
    `SELECT ${turnColumns} FROM turn WHERE request = ?`,
  )
  const add = db.prepare(
    `INSERT INTO turn (id, request, conversation, user_message, answer, started)
     VALUES (?, ?, ?, ?, ?, ?)`,
  )

  return ({ turnId, requestId, conversation, userMessage, answer }) => {
    const begun = byRequest.get(requestId)
    if (begun) return begun

    const userMessageId = answeredBy({ userMessage, answer })
    const isNew = conversations.addConversation(conversation)
    const waited = removeFromOutbox(requestId)
    if (userMessage) messages.addMessage(userMessage)
    // What was edited is not what stands in the draft.
    if (userMessage && !userMessage.editedFrom && !waited) {
      drafts.removeDraft(conversation.id)
      if (isNew) drafts.removeDraft(undefined)
    }
    messages.addMessage(answer)
    conversations.beginAnswer(answer)
    add.run(turnId, requestId, conversation.id, userMessageId, answer.id, answer.createdAt)
    return { turnId, conversationId: conversation.id, userMessageId, answerId: answer.id }
  }
}

function answeredBy({
  userMessage,
  answer,
}: Pick<TurnBeginning, 'answer'> & {
  readonly userMessage: Message | undefined
}): MessageId {
  const id = userMessage?.id ?? answer.parentId
  if (id === undefined) throw new Error('An answer needs the message that it answers')
  return id
}

function ending(
  db: Database,
  { conversations, messages, openMessages, openedAt }: TurnParts,
): Pick<TurnWrites, 'endTurn' | 'interruptAbandonedTurns'> {
  const end = db.prepare<[number, string, string]>(
    'UPDATE turn SET ended = ? WHERE id = ? AND answer = ?',
  )
  const endOpen = db.prepare<[number, string]>(
    'UPDATE turn SET ended = ? WHERE answer = ? AND ended IS NULL',
  )
  const ledger = writeLedger(db)

  return {
    endTurn: (message, { turnId, durationMs, requests }) => {
      if (!messages.endMessage(message)) return
      const endedAt = message.createdAt + Math.round(durationMs)
      if (end.run(endedAt, turnId, message.id).changes === 0) {
        throw new Error('The turn to end is not one of that answer')
      }
      for (const entry of requests) ledger.enter({ turnId, answer: message, endedAt }, entry)
      conversations.touch(message.conversationId, endedAt)
    },
    interruptAbandonedTurns: () => {
      const open = openMessages()
      const outcome = {
        state: 'interrupted',
        fault: { code: 'turn.abandoned', data: {} },
      } as const
      for (const message of open) {
        ledger.enterAbandoned(message.id)
        messages.endMessage(foldTurn(message, { type: 'ended', outcome }))
        endOpen.run(openedAt, message.id)
      }
      return open.length
    },
  }
}
