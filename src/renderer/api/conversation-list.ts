import type { Conversation, ConversationListEvent } from '../../shared/model/conversation.ts'
import type { ConversationId } from '../../shared/model/ids.ts'

/** Folds what `conversations.watchList` says into the list, newest first. */
export function foldConversationList(
  before: readonly Conversation[] | undefined,
  event: ConversationListEvent,
): readonly Conversation[] {
  switch (event.type) {
    case 'snapshot':
      return event.conversations.toSorted(newestFirst)
    case 'changed':
      return changed(before ?? [], [event.conversation], [])
    case 'removed':
      return changed(before ?? [], [], [event.conversationId])
    case 'batch':
      return changed(before ?? [], event.changed, event.removed)
  }
}

/** The conversations that an event tells of. */
export function changedIds(event: ConversationListEvent): readonly ConversationId[] {
  switch (event.type) {
    case 'snapshot':
    case 'removed':
      return []
    case 'changed':
      return [event.conversation.id]
    case 'batch':
      return event.changed.map(({ id }) => id)
  }
}

/** Those that an event says are gone. */
export function removedIds(event: ConversationListEvent): readonly ConversationId[] {
  if (event.type === 'batch') return event.removed
  return event.type === 'removed' ? [event.conversationId] : []
}

/** Sorts only where a time has changed or one has come: most changes leave every row in its place. */
function changed(
  before: readonly Conversation[],
  now: readonly Conversation[],
  gone: readonly ConversationId[],
): readonly Conversation[] {
  const news = new Map(now.map((conversation) => [conversation.id, conversation]))
  const lost = new Set(gone)
  let isInOrder = true
  const after: Conversation[] = []
  for (const old of before) {
    if (lost.has(old.id)) continue
    const fresh = news.get(old.id) ?? old
    news.delete(old.id)
    isInOrder &&= fresh.updatedAt === old.updatedAt
    after.push(fresh)
  }
  return isInOrder && news.size === 0 ? after : [...news.values(), ...after].toSorted(newestFirst)
}

function newestFirst(a: Conversation, b: Conversation): number {
  return b.updatedAt - a.updatedAt || (a.id < b.id ? 1 : -1)
}
