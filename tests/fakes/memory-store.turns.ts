import { foldTurn, isTerminal } from '../../src/shared/logic/fold-turn.ts'
import type { Message } from '../../src/shared/model/message.ts'
import type { Store, TurnBeginning, TurnIds } from '../../src/main/ports/store.ts'
import {
  change,
  existing,
  messagesOf,
  refusal,
  withText,
  type Memory,
  type Turn,
} from './memory-store.memory.ts'

export function turns(
  memory: Memory,
): Pick<
  Store,
  'readTurn' | 'findTurn' | 'beginTurn' | 'appendText' | 'endTurn' | 'interruptAbandonedTurns'
> {
  return {
    readTurn: async (id) => {
      const turn = memory.turns.get(id)
      const answer = turn && memory.messages.get(turn.answerId)
      return turn && answer && { ...idsOf(turn), answer: withText(memory, answer) }
    },
    findTurn: async (id) => {
      const turn = [...memory.turns.values()].find(({ requestId }) => requestId === id)
      return turn && idsOf(turn)
    },
    beginTurn: async (beginning) => {
      const begun = [...memory.turns.values()].find(
        (turn) => turn.requestId === beginning.requestId,
      )
      return idsOf(begun ?? begin(memory, beginning))
    },
    appendText: async (answerId, added) => {
      const message = existing(memory, answerId)
      if (isTerminal(message) || added.length === 0) return
      const texts = new Map(memory.texts.get(answerId))
      for (const text of added) {
        if (!texts.has(text.seq)) texts.set(text.seq, text)
      }
      memory.texts.set(answerId, texts)
      memory.messages.set(answerId, { ...message, state: 'streaming' })
    },
    endTurn: async (message, { turnId, durationMs, requests }) => {
      const { id, conversationId, parentId, role, createdAt, ...open } = existing(
        memory,
        message.id,
      )
      if (!isTerminal(message)) throw refusal('A turn can only end in a terminal state')
      if (isTerminal(open)) return
      if (memory.turns.get(turnId)?.answerId !== id) throw refusal('No turn of that answer')
      const identity = { id, conversationId, ...(parentId && { parentId }), role, createdAt }
      memory.messages.set(id, { ...message, ...identity })
      memory.texts.delete(id)
      const endedAt = createdAt + Math.round(durationMs)
      for (const request of requests) {
        memory.ledger.push({ ...request, turnId, conversationId, createdAt: endedAt })
      }
      change(memory, conversationId, ({ updatedAt }) => ({
        updatedAt: Math.max(updatedAt, endedAt),
      }))
    },
    interruptAbandonedTurns: async () => {
      const open = [...memory.messages.values()].filter((message) => !isTerminal(message))
      for (const message of open) interrupt(memory, message)
      return open.length
    },
  }
}

function begin(memory: Memory, beginning: TurnBeginning): Turn {
  const { turnId, requestId, conversation, userMessage, answer } = beginning
  const userMessageId = userMessage?.id ?? answer.parentId
  if (userMessageId === undefined) throw refusal('An answer needs the message that it answers')
  const added = userMessage ? [userMessage, answer] : [answer]
  if (memory.turns.has(turnId) || added.some(({ id }) => memory.messages.has(id))) {
    throw refusal('The ids are taken')
  }
  const known = new Set(messagesOf(memory, conversation.id).map(({ id }) => id))
  for (const message of added) {
    const isRoot = message.parentId === undefined
    if (message.conversationId !== conversation.id || (!isRoot && !known.has(message.parentId))) {
      throw refusal('The message is not of that conversation')
    }
    known.add(message.id)
  }

  const isNew = !memory.conversations.has(conversation.id)
  if (isNew) memory.conversations.set(conversation.id, conversation)
  for (const message of added) memory.messages.set(message.id, message)
  change(memory, conversation.id, () => ({
    activeLeafId: answer.id,
    updatedAt: answer.createdAt,
    ...(answer.model && { model: answer.model }),
  }))
  const waited = memory.outbox.delete(requestId)
  const wasDraft = userMessage && !userMessage.editedFrom && !waited
  if (wasDraft) memory.drafts.delete(conversation.id)
  if (wasDraft && isNew) memory.drafts.delete(undefined)
  const turn = {
    turnId,
    requestId,
    conversationId: conversation.id,
    userMessageId,
    answerId: answer.id,
  }
  memory.turns.set(turnId, turn)
  return turn
}

function interrupt(memory: Memory, message: Message): void {
  const fault = { code: 'turn.abandoned', data: {} } as const
  const outcome = { state: 'interrupted', fault } as const
  memory.messages.set(message.id, foldTurn(withText(memory, message), { type: 'ended', outcome }))
  memory.texts.delete(message.id)
  const turn = [...memory.turns.values()].find(({ answerId }) => answerId === message.id)
  const { model, conversationId, createdAt } = message
  if (!turn || !model) return
  const { turnId } = turn
  memory.ledger.push({
    turnId,
    conversationId,
    tryNumber: 1,
    model,
    state: outcome.state,
    createdAt,
  })
}

export function idsOf({ turnId, conversationId, userMessageId, answerId }: Turn): TurnIds {
  return { turnId, conversationId, userMessageId, answerId }
}
