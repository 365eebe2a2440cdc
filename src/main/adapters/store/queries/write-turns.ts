import { foldTurn } from '../../../../shared/logic/fold-turn.ts'
import type { MessageId } from '../../../../shared/model/ids.ts'
import type { Message } from '../../../../shared/model/message.ts'
import type { TurnBeginning, TurnIds, UsageEntry } from '../../../ports/store.ts'
import type { Database } from '../database.ts'
import type { LibraryWrites } from '../store-protocol.ts'
import { turnColumns } from './read-turns.ts'
import type { ConversationWrites } from './write-conversations.ts'
import type { DraftWrites } from './write-drafts.ts'
import type { MessageWrites } from './write-messages.ts'

interface TurnParts {
  readonly conversations: ConversationWrites
  readonly drafts: DraftWrites
  readonly messages: MessageWrites
  readonly openMessages: () => readonly Message[]
  readonly openedAt: number
}

type TurnWrites = Pick<LibraryWrites, 'beginTurn' | 'endTurn' | 'interruptAbandonedTurns'>

export function writeTurns(db: Database, parts: TurnParts): TurnWrites {
  return { beginTurn: beginning(db, parts), ...ending(db, parts) }
}

function beginning(db: Database, parts: TurnParts): TurnWrites['beginTurn'] {
  const { conversations, drafts, messages } = parts
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
    if (userMessage) {
      messages.addMessage(userMessage)
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
  const enter = ledger(db)

  return {
    endTurn: (message, usage) => {
      if (!messages.endMessage(message)) return
      const endedAt = message.createdAt + Math.round(usage.durationMs)
      if (end.run(endedAt, usage.turnId, message.id).changes === 0) {
        throw new Error('The turn to end is not one of that answer')
      }
      enter(message, usage, endedAt)
      conversations.touch(message.conversationId, endedAt)
    },
    interruptAbandonedTurns: () => {
      const open = openMessages()
      const outcome = {
        state: 'interrupted',
        fault: { code: 'turn.abandoned', data: {} },
      } as const
      for (const message of open) {
        messages.endMessage(foldTurn(message, { type: 'ended', outcome }))
        endOpen.run(openedAt, message.id)
      }
      return open.length
    },
  }
}

function ledger(db: Database): (message: Message, entry: UsageEntry, endedAt: number) => void {
  const add = db.prepare(
    `INSERT INTO usage_ledger (turn, provider, model, input_tokens, output_tokens,
       cached_input_tokens, reasoning_tokens, cost_micro_usd, time_to_first_token_ms,
       duration_ms, created)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return ({ usage, costMicroUsd, timeToFirstTokenMs }, { turnId, model, durationMs }, endedAt) => {
    add.run(
      turnId,
      model.providerId,
      model.modelId,
      usage?.inputTokens ?? null,
      usage?.outputTokens ?? null,
      usage?.cachedInputTokens ?? null,
      usage?.reasoningTokens ?? null,
      costMicroUsd ?? null,
      timeToFirstTokenMs ?? null,
      Math.round(durationMs),
      endedAt,
    )
  }
}
