import { faultError } from '../../src/shared/errors/fault.ts'
import { foldTurn, isTerminal } from '../../src/shared/logic/fold-turn.ts'
import type { Conversation } from '../../src/shared/model/conversation.ts'
import type {
  ConversationId,
  MessageId,
  ProviderId,
  RequestId,
  TurnId,
} from '../../src/shared/model/ids.ts'
import type { Message } from '../../src/shared/model/message.ts'
import type { ProviderAccount } from '../../src/shared/model/provider.ts'
import type { Store, StreamedText, TurnBeginning, TurnIds } from '../../src/main/ports/store.ts'

interface Turn extends TurnIds {
  readonly requestId: RequestId
}

interface Memory {
  readonly conversations: Map<ConversationId, Conversation>
  readonly bin: Set<ConversationId>
  readonly messages: Map<MessageId, Message>
  readonly texts: Map<MessageId, ReadonlyMap<number, StreamedText>>
  readonly turns: Map<TurnId, Turn>
  readonly drafts: Map<ConversationId | undefined, string>
  readonly accounts: Map<ProviderId, ProviderAccount>
}

/** The store in memory. The conformance suite proves that it behaves like the real one. */
export function createMemoryStore(): Store {
  const memory: Memory = {
    conversations: new Map(),
    bin: new Set(),
    messages: new Map(),
    texts: new Map(),
    turns: new Map(),
    drafts: new Map(),
    accounts: new Map(),
  }
  return {
    ...reads(memory),
    ...turns(memory),
    ...conversations(memory),
    ...draftsAndAccounts(memory),
    close: async () => undefined,
  }
}

function reads(
  memory: Memory,
): Pick<
  Store,
  'listConversations' | 'readConversation' | 'findConversation' | 'readMessage' | 'readTurn'
> {
  return {
    listConversations: async () =>
      [...memory.conversations.values()]
        .filter(({ id }) => !memory.bin.has(id))
        .toSorted((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? 1 : -1)),
    findConversation: async (id) => visible(memory, id),
    readConversation: async (id) => {
      const conversation = visible(memory, id)
      if (!conversation) return undefined
      const messages = [...memory.messages.values()]
        .filter(({ conversationId }) => conversationId === id)
        .toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
      return { conversation, messages: messages.map((message) => withText(memory, message)) }
    },
    readMessage: async (id) => {
      const message = memory.messages.get(id)
      return message && withText(memory, message)
    },
    readTurn: async (id) => {
      const turn = memory.turns.get(id)
      const answer = turn && memory.messages.get(turn.answerId)
      return turn && answer && { ...idsOf(turn), answer: withText(memory, answer) }
    },
  }
}

function turns(
  memory: Memory,
): Pick<Store, 'beginTurn' | 'appendText' | 'endTurn' | 'interruptAbandonedTurns'> {
  return {
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
    endTurn: async (message, { turnId, durationMs }) => {
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
      change(memory, conversationId, ({ updatedAt }) => ({
        updatedAt: Math.max(updatedAt, endedAt),
      }))
    },
    interruptAbandonedTurns: async () => {
      const open = [...memory.messages.values()].filter((message) => !isTerminal(message))
      const fault = { code: 'turn.abandoned', data: {} } as const
      for (const message of open) {
        memory.messages.set(
          message.id,
          foldTurn(withText(memory, message), {
            type: 'ended',
            outcome: { state: 'interrupted', fault },
          }),
        )
        memory.texts.delete(message.id)
      }
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
  const known = new Set(
    [...memory.messages.values()]
      .filter(({ conversationId }) => conversationId === conversation.id)
      .map(({ id }) => id),
  )
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
  if (userMessage) memory.drafts.delete(conversation.id)
  if (userMessage && isNew) memory.drafts.delete(undefined)
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

function conversations(
  memory: Memory,
): Pick<
  Store,
  | 'renameConversation'
  | 'setConversationPinned'
  | 'setConversationModel'
  | 'selectLeaf'
  | 'moveToBin'
  | 'takeFromBin'
> {
  const changeVisible = async (id: ConversationId, fields: Partial<Conversation>) =>
    visible(memory, id) && change(memory, id, () => fields)
  return {
    renameConversation: (id, title) => changeVisible(id, { title }),
    setConversationPinned: (id, pinned) => changeVisible(id, { pinned }),
    setConversationModel: (id, model) => changeVisible(id, { model }),
    selectLeaf: async (id, leaf) =>
      memory.messages.get(leaf)?.conversationId === id
        ? changeVisible(id, { activeLeafId: leaf })
        : undefined,
    moveToBin: async (id) => {
      if (!visible(memory, id)) return false
      memory.bin.add(id)
      return true
    },
    takeFromBin: async (id) => (memory.bin.delete(id) ? memory.conversations.get(id) : undefined),
  }
}

function draftsAndAccounts(
  memory: Memory,
): Pick<
  Store,
  | 'readDraft'
  | 'saveDraft'
  | 'listProviderAccounts'
  | 'saveProviderAccount'
  | 'removeProviderAccount'
> {
  return {
    readDraft: async (id) => memory.drafts.get(id) ?? '',
    saveDraft: async (id, text) => {
      if (text === '') memory.drafts.delete(id)
      else memory.drafts.set(id, text)
    },
    listProviderAccounts: async () =>
      [...memory.accounts.values()].toSorted(
        (a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1),
      ),
    saveProviderAccount: async (account) => void memory.accounts.set(account.id, account),
    removeProviderAccount: async (id) => memory.accounts.delete(id),
  }
}

function visible(memory: Memory, id: ConversationId): Conversation | undefined {
  return memory.bin.has(id) ? undefined : memory.conversations.get(id)
}

function existing(memory: Memory, id: MessageId): Message {
  const message = memory.messages.get(id)
  if (!message) throw refusal('There is no such message')
  return message
}

function change(
  memory: Memory,
  id: ConversationId,
  fields: (before: Conversation) => Partial<Conversation>,
): Conversation | undefined {
  const before = memory.conversations.get(id)
  if (!before) return undefined
  const after = { ...before, ...fields(before) }
  memory.conversations.set(id, after)
  return after
}

function withText(memory: Memory, message: Message): Message {
  const texts = [...(memory.texts.get(message.id)?.values() ?? [])]
  const ordered = texts.toSorted((a, b) => a.seq - b.seq)
  return ordered.reduce((folded, { partId, kind, text }) => {
    const opened = foldTurn(folded, { type: 'part.opened', partId, kind })
    return foldTurn(opened, { type: 'part.delta', partId, text })
  }, message)
}

function idsOf({ turnId, conversationId, userMessageId, answerId }: Turn): TurnIds {
  return { turnId, conversationId, userMessageId, answerId }
}

function refusal(reason: string): Error {
  return faultError('store.failed', { path: 'memory' }, new Error(reason))
}
