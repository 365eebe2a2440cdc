import { tagsPerConversation } from '../../src/shared/logic/tags.ts'
import type { Conversation } from '../../src/shared/model/conversation.ts'
import type { ConversationId } from '../../src/shared/model/ids.ts'
import type { Organising } from '../../src/shared/model/organising.ts'
import type { Store } from '../../src/main/ports/store.ts'
import type { Organised, StoreOrganising } from '../../src/main/ports/store-organising.ts'
import { dayOf, messagesOf, visible, type Memory } from './memory-store.memory.ts'

export function organising(
  memory: Memory,
): StoreOrganising & Pick<Store, 'moveToBin' | 'takeFromBin'> {
  return { ...bin(memory), ...folders(memory), ...order(memory) }
}

function bin(memory: Memory) {
  const moveToBin = (id: ConversationId, now: number): boolean => {
    if (!visible(memory, id)) return false
    memory.bin.set(id, now)
    memory.daysSeen.set(id, new Set([dayOf(now)]))
    return true
  }
  const takeFromBin = (id: ConversationId): Conversation | undefined => {
    if (!memory.bin.delete(id)) return undefined
    memory.daysSeen.delete(id)
    return memory.conversations.get(id)
  }
  return {
    moveToBin: async (id: ConversationId, now: number) => moveToBin(id, now),
    takeFromBin: async (id: ConversationId) => takeFromBin(id),
    moveAllToBin: async (ids: readonly ConversationId[], now: number) =>
      ids.filter((id) => moveToBin(id, now)),
    takeAllFromBin: async (ids: readonly ConversationId[]) =>
      ids.flatMap((id) => takeFromBin(id) ?? []),
    listBin: async () =>
      [...memory.bin]
        .flatMap(([id, removedAt]) => {
          const conversation = memory.conversations.get(id)
          const days = memory.daysSeen.get(id)?.size ?? 0
          return conversation ? [{ conversation, removedAt, days }] : []
        })
        .toSorted(
          (a, b) => b.removedAt - a.removedAt || (a.conversation.id < b.conversation.id ? 1 : -1),
        ),
    countDayOfBin: async (now: number) => {
      const cut = [...memory.removedBranches.keys()].flatMap(
        (id) => memory.messages.get(id)?.conversationId ?? [],
      )
      for (const id of [...memory.bin.keys(), ...cut]) {
        memory.daysSeen.set(id, new Set([...(memory.daysSeen.get(id) ?? []), dayOf(now)]))
      }
    },
    purgeFromBin: async (ids: readonly ConversationId[]) => ids.filter((id) => purge(memory, id)),
  }
}

function purge(memory: Memory, id: ConversationId): boolean {
  if (!memory.bin.delete(id)) return false
  memory.daysSeen.delete(id)
  for (const message of messagesOf(memory, id)) {
    const { messages, marks, texts, sentRequests, removedBranches } = memory
    for (const kept of [messages, marks, texts, sentRequests, removedBranches]) {
      kept.delete(message.id)
    }
  }
  for (const [turnId, turn] of memory.turns) {
    if (turn.conversationId === id) memory.turns.delete(turnId)
  }
  for (const [requestId, item] of memory.outbox) {
    if (item.conversationId === id) memory.outbox.delete(requestId)
  }
  memory.drafts.delete(id)
  memory.conversations.delete(id)
  return true
}

function folders(
  memory: Memory,
): Pick<StoreOrganising, 'listFolders' | 'saveFolder' | 'removeFolder' | 'restoreFolder'> {
  return {
    listFolders: async () =>
      [...memory.folders.values()].toSorted(
        (a, b) => a.position - b.position || (a.id < b.id ? -1 : 1),
      ),
    saveFolder: async (folder) => void memory.folders.set(folder.id, folder),
    removeFolder: async (id) => {
      const folder = memory.folders.get(id)
      if (!folder) return undefined
      memory.folders.delete(id)
      const within = [...memory.conversations.values()]
        .filter(({ folderId }) => folderId === id)
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      for (const conversation of within) setFolder(memory, conversation, null)
      return { folder, conversationIds: within.map((conversation) => conversation.id) }
    },
    restoreFolder: async ({ folder, conversationIds }) => {
      memory.folders.set(folder.id, folder)
      const back = conversationIds.filter((id) => {
        const conversation = memory.conversations.get(id)
        if (!conversation || conversation.folderId !== undefined) return false
        setFolder(memory, conversation, folder.id)
        return true
      })
      return back.flatMap((id) => visible(memory, id) ?? [])
    },
  }
}

function order(memory: Memory): Pick<StoreOrganising, 'organiseConversations'> {
  return {
    organiseConversations: async (asked): Promise<Organised> => {
      const reason = refusal(memory, asked)
      if (reason) return { state: 'refused', reason }
      for (const id of asked.conversationIds) organise(memory, id, asked)
      const conversations = asked.conversationIds.flatMap((id) => visible(memory, id) ?? [])
      return { state: 'done', conversations }
    },
  }
}

function refusal(memory: Memory, asked: Organising) {
  const { conversationIds, folderId } = asked
  if (conversationIds.some((id) => !visible(memory, id))) return 'no-conversation'
  if (folderId && !memory.folders.has(folderId)) return 'no-folder'
  if (!asked.addTags?.length) return undefined
  const hasTooMany = conversationIds.some(
    (id) => tagsAfter(visible(memory, id)?.tags ?? [], asked).length > tagsPerConversation,
  )
  return hasTooMany ? 'many-tags' : undefined
}

function organise(memory: Memory, id: ConversationId, asked: Organising): void {
  const before = memory.conversations.get(id)
  if (!before) return
  const { pinned = before.pinned, archived = before.archived } = asked
  const after = { ...before, pinned, archived, tags: tagsAfter(before.tags, asked) }
  memory.conversations.set(id, after)
  if (asked.folderId !== undefined) setFolder(memory, after, asked.folderId)
}

function tagsAfter(tags: readonly string[], { addTags = [], removeTags = [] }: Organising) {
  return [...new Set([...tags.filter((tag) => !removeTags.includes(tag)), ...addTags])].toSorted()
}

function setFolder(
  memory: Memory,
  conversation: Conversation,
  folderId: NonNullable<Conversation['folderId']> | null,
): void {
  const { folderId: _before, ...rest } = conversation
  memory.conversations.set(conversation.id, folderId === null ? rest : { ...rest, folderId })
}
