import type { Draft } from '../../src/shared/model/draft.ts'
import type { OutboxItem } from '../../src/shared/model/outbox-item.ts'
import type { Store } from '../../src/main/ports/store.ts'
import { idsOf } from './memory-store.turns.ts'
import { messagesOf, visible, type Memory } from './memory-store.memory.ts'

export function outbox(
  memory: Memory,
): Pick<Store, 'addToOutbox' | 'listOutbox' | 'setOutboxWait' | 'takeFromOutbox'> {
  const begun = (id: string) => [...memory.turns.values()].find(({ requestId }) => requestId === id)
  const waiting = () => [...memory.outbox.values()]
  return {
    addToOutbox: async (item, conversation) => {
      const turn = begun(item.requestId)
      if (turn) return idsOf(turn)
      if (memory.outbox.has(item.requestId)) return undefined
      const isNew = !memory.conversations.has(conversation.id)
      if (isNew) memory.conversations.set(conversation.id, conversation)
      memory.outbox.set(item.requestId, item)
      memory.drafts.delete(item.conversationId)
      if (isNew) memory.drafts.delete(undefined)
      return undefined
    },
    listOutbox: async () => waiting().filter((item) => visible(memory, item.conversationId)),
    setOutboxWait: async (id, waitsFor) => {
      const item = memory.outbox.get(id)
      if (item) memory.outbox.set(id, { ...item, waitsFor })
      return memory.outbox.get(id)
    },
    takeFromOutbox: async (id) => {
      const item = memory.outbox.get(id)
      if (!item) return undefined
      memory.outbox.delete(id)
      const { conversationId } = item
      const isEmpty =
        messagesOf(memory, conversationId).length === 0 &&
        !waiting().some((other) => other.conversationId === conversationId) &&
        !memory.drafts.has(conversationId)
      if (isEmpty) {
        memory.conversations.delete(conversationId)
        memory.bin.delete(conversationId)
        memory.daysSeen.delete(conversationId)
      }
      const draftOf = isEmpty ? undefined : conversationId
      memory.drafts.set(draftOf, under(memory.drafts.get(draftOf), item))
      return draftOf === undefined ? { item } : { item, draftOf }
    },
  }
}

function under(draft: Draft | undefined, { text, attachments = [] }: OutboxItem): Draft {
  const files = [...(draft?.attachments ?? []), ...attachments]
  const above = draft === undefined || draft.text === '' ? '' : `${draft.text}\n`
  return {
    text: text === '' ? (draft?.text ?? '') : above + text,
    attachments: [
      ...new Map(files.toReversed().map((file) => [file.hash, file])).values(),
    ].toReversed(),
  }
}
