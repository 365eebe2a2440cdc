import { isTerminal } from '../../src/shared/logic/fold-turn.ts'
import type { ConversationId, MessageId } from '../../src/shared/model/ids.ts'
import type { Message } from '../../src/shared/model/message.ts'
import {
  excerptChars,
  type BranchStore,
  type MessageNode,
} from '../../src/main/ports/branch-store.ts'
import {
  change,
  dayOf,
  existing,
  messagesOf,
  oldestFirst,
  presentMessages,
  refusal,
  visible,
  type Memory,
} from './memory-store.memory.ts'

export function branches(memory: Memory): BranchStore {
  return { ...reads(memory), ...growth(memory), ...removal(memory) }
}

function reads(memory: Memory): Pick<BranchStore, 'readNodes' | 'readExcerpts' | 'countBranches'> {
  return {
    readNodes: async (id) =>
      visible(memory, id) &&
      presentMessages(memory, id)
        .toSorted(oldestFirst)
        .map((message) => nodeOf(message, memory.marks.get(message.id)?.name)),
    readExcerpts: async (ids) =>
      ids.flatMap((messageId) => {
        const message = memory.messages.get(messageId)
        return message ? [{ messageId, text: excerptOf(message) }] : []
      }),
    countBranches: async (id) => {
      if (!visible(memory, id)) return 0
      const present = presentMessages(memory, id)
      const parents = new Set(present.map(({ parentId }) => parentId))
      return present.filter((message) => !parents.has(message.id)).length
    },
  }
}

function nodeOf(message: Message, name: MessageNode['name']): MessageNode {
  const { id, parentId, editedFrom, role, state, modelLabel, createdAt } = message
  return {
    id,
    ...(parentId && { parentId }),
    ...(editedFrom && { editedFrom }),
    role,
    state,
    ...(modelLabel !== undefined && { modelLabel }),
    createdAt,
    ...(name !== undefined && { name }),
  }
}

function excerptOf({ parts }: Message): string {
  const said = parts.find(
    ({ kind, text }) => (kind === 'text' || kind === 'refusal') && text.trim() !== '',
  )
  if (said) return [...said.text].slice(0, excerptChars).join('')
  return parts.find(({ kind }) => kind === 'attachment')?.attachment?.name ?? ''
}

function growth(memory: Memory): Pick<BranchStore, 'addVersion' | 'addTree' | 'nameBranch'> {
  return {
    addVersion: async (message) => {
      const { id, conversationId, createdAt } = message
      if (!visible(memory, conversationId)) return undefined
      if (!isTerminal(message)) throw refusal('A version that is saved has ended')
      add(memory, message)
      return change(memory, conversationId, ({ updatedAt }) => ({
        activeLeafId: id,
        updatedAt: Math.max(updatedAt, createdAt),
      }))
    },
    addTree: async ({ conversation, messages, marks }) => {
      const { id } = conversation
      if (memory.conversations.has(id)) throw refusal('It is there already')
      memory.conversations.set(id, conversation)
      for (const message of messages) add(memory, message)
      for (const mark of marks) memory.marks.set(mark.messageId, mark)
      return conversation
    },
    nameBranch: async (id, messageId, name) => {
      if (memory.messages.get(messageId)?.conversationId !== id) return undefined
      const { name: _, ...rest } = memory.marks.get(messageId) ?? { messageId }
      if (name !== '') memory.marks.set(messageId, { ...rest, name })
      else if (Object.keys(rest).length > 1) memory.marks.set(messageId, rest)
      else memory.marks.delete(messageId)
      return visible(memory, id)
    },
  }
}

function add(memory: Memory, message: Message): void {
  const { id, conversationId, parentId } = message
  const known = messagesOf(memory, conversationId)
  const isStray = parentId !== undefined && !known.some((one) => one.id === parentId)
  if (memory.messages.has(id) || isStray) throw refusal('It has no place there')
  memory.messages.set(id, message)
}

function removal(
  memory: Memory,
): Pick<BranchStore, 'removeBranch' | 'restoreBranch' | 'purgeBranches'> {
  return {
    removeBranch: async ({ conversationId, messageId, leafId, now }) => {
      const isPresent = (id: MessageId): boolean =>
        presentMessages(memory, conversationId).some((message) => message.id === id)
      if (!visible(memory, conversationId) || !isPresent(messageId)) return undefined
      memory.removedBranches.set(messageId, now)
      if (isPresent(leafId)) {
        const seen = daysSeen(memory, conversationId).filter((day) => day <= dayOf(now))
        memory.daysSeen.set(conversationId, new Set(seen))
        return change(memory, conversationId, () => ({ activeLeafId: leafId }))
      }
      memory.removedBranches.delete(messageId)
      return undefined
    },
    restoreBranch: async (id, messageId) => {
      const isOwn = memory.messages.get(messageId)?.conversationId === id
      if (!isOwn || !visible(memory, id)) return undefined
      return memory.removedBranches.delete(messageId) ? visible(memory, id) : undefined
    },
    purgeBranches: async (beforeMs, days) => {
      const due = [...memory.removedBranches].filter(([id, removed]) => {
        const of = existing(memory, id).conversationId
        const since = daysSeen(memory, of).filter((day) => day > dayOf(removed))
        return removed < beforeMs && since.length >= days
      })
      for (const [id] of due) purge(memory, id)
      return due.length
    },
  }
}

function daysSeen(memory: Memory, id: ConversationId): readonly number[] {
  return [...(memory.daysSeen.get(id) ?? [])]
}

function purge(memory: Memory, first: MessageId): void {
  const gone = new Set<MessageId | undefined>([first])
  for (const message of memory.messages.values()) {
    if (gone.has(message.parentId)) gone.add(message.id)
  }
  for (const id of gone) {
    if (id === undefined) continue
    for (const turn of memory.turns.values()) {
      if (turn.answerId === id || turn.userMessageId === id) memory.turns.delete(turn.turnId)
    }
    for (const map of [memory.messages, memory.marks, memory.texts, memory.sentRequests]) {
      map.delete(id)
    }
    memory.removedBranches.delete(id)
  }
  for (const message of memory.messages.values()) {
    const { continuedFrom, editedFrom, ...rest } = message
    memory.messages.set(message.id, {
      ...rest,
      ...(continuedFrom && !gone.has(continuedFrom) && { continuedFrom }),
      ...(editedFrom && !gone.has(editedFrom) && { editedFrom }),
    })
  }
}
