import type { Conversation, ConversationListEvent } from '../../shared/model/conversation.ts'

/** Folds what `conversations.watchList` says into the list, newest first. */
export function foldConversationList(
  before: readonly Conversation[] | undefined,
  event: ConversationListEvent,
): readonly Conversation[] {
  switch (event.type) {
    case 'snapshot':
      return event.conversations.toSorted(newestFirst)
    case 'changed': {
      const others = (before ?? []).filter(({ id }) => id !== event.conversation.id)
      return [event.conversation, ...others].toSorted(newestFirst)
    }
    case 'removed':
      return (before ?? []).filter(({ id }) => id !== event.conversationId)
  }
}

function newestFirst(a: Conversation, b: Conversation): number {
  return b.updatedAt - a.updatedAt || (a.id < b.id ? 1 : -1)
}
