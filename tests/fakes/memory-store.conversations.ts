import { messageText } from '../../src/shared/logic/message-text.ts'
import type { Conversation } from '../../src/shared/model/conversation.ts'
import type { ConversationId } from '../../src/shared/model/ids.ts'
import type { MessageMark } from '../../src/shared/model/message-mark.ts'
import type { Store } from '../../src/main/ports/store.ts'
import {
  change,
  messagesOf,
  oldestFirst,
  presentMessages,
  visible,
  withText,
  type Memory,
} from './memory-store.memory.ts'

export function conversations(
  memory: Memory,
): Pick<
  Store,
  | 'listConversations'
  | 'readConversation'
  | 'findConversation'
  | 'listSentTexts'
  | 'renameConversation'
  | 'setConversationPinned'
  | 'setConversationModel'
  | 'setSystemPrompt'
  | 'markMessages'
  | 'selectLeaf'
> {
  const changeVisible = async (id: ConversationId, fields: Partial<Conversation>) =>
    visible(memory, id) && change(memory, id, () => fields)
  return {
    listConversations: async () =>
      [...memory.conversations.values()]
        .filter(({ id }) => !memory.bin.has(id))
        .toSorted((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? 1 : -1)),
    findConversation: async (id) => visible(memory, id),
    readConversation: async (id) => {
      const conversation = visible(memory, id)
      if (!conversation) return undefined
      const messages = presentMessages(memory, id).toSorted(oldestFirst)
      const marks = messages
        .flatMap((message) => memory.marks.get(message.id) ?? [])
        .toSorted((a, b) => (a.messageId < b.messageId ? -1 : 1))
      return { conversation, messages: messages.map((message) => withText(memory, message)), marks }
    },
    listSentTexts: async (first, limit) => {
      const others = [...memory.conversations.values()]
        .filter(({ id }) => id !== first && !memory.bin.has(id))
        .toSorted((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? 1 : -1))
        .map(({ id }) => id)
      const texts = [...(first === undefined ? [] : [first]), ...others].flatMap((id) =>
        messagesOf(memory, id)
          .filter(({ role }) => role === 'user')
          .toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1))
          .map((message) => messageText(message)),
      )
      return [...new Set(texts.filter((text) => text.trim() !== ''))].slice(0, limit)
    },
    renameConversation: (id, title) => changeVisible(id, { title }),
    setConversationPinned: (id, pinned) => changeVisible(id, { pinned }),
    setConversationModel: (id, model) => changeVisible(id, { model }),
    setSystemPrompt: async (id, systemPrompt) => {
      const before = visible(memory, id)
      if (!before) return undefined
      const { systemPrompt: _before, ...rest } = before
      const after = systemPrompt === '' ? rest : { ...rest, systemPrompt }
      memory.conversations.set(id, after)
      return after
    },
    markMessages: async (id, marks) => mark(memory, id, marks),
    selectLeaf: async (id, leaf) =>
      presentMessages(memory, id).some((message) => message.id === leaf)
        ? changeVisible(id, { activeLeafId: leaf })
        : undefined,
  }
}

function mark(
  memory: Memory,
  id: ConversationId,
  marks: readonly MessageMark[],
): Conversation | undefined {
  const isForeign = ({ messageId }: MessageMark): boolean =>
    memory.messages.get(messageId)?.conversationId !== id
  if (!visible(memory, id) || marks.some(isForeign)) return undefined
  for (const { messageId, context, kept, name } of marks) {
    if (!context && !kept && name === undefined) memory.marks.delete(messageId)
    else {
      const said = {
        ...(context && { context }),
        ...(kept && { kept }),
        ...(name !== undefined && { name }),
      }
      memory.marks.set(messageId, { messageId, ...said })
    }
  }
  return memory.conversations.get(id)
}
