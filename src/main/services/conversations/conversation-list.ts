import type { Conversation, ConversationListEvent } from '../../../shared/model/conversation.ts'
import type { ConversationId } from '../../../shared/model/ids.ts'
import type { Store } from '../../ports/store.ts'
import { createBroadcast } from '../broadcast.ts'

/** The list in the sidebar, and the telling of its changes. */
export interface ConversationList {
  /** Everything once, then each change, until the watcher leaves. */
  readonly watch: (signal?: AbortSignal) => AsyncGenerator<ConversationListEvent>
  /** Each change from now on, without what is there. */
  readonly changes: (signal?: AbortSignal) => AsyncGenerator<ConversationListEvent>
  readonly changed: (conversation: Conversation) => void
  readonly removed: (id: ConversationId) => void
  /** What one act did to several, told as one. */
  readonly batch: (changed: readonly Conversation[], removed?: readonly ConversationId[]) => void
  /** Reads the conversation anew and tells how it is now. */
  readonly refresh: (id: ConversationId) => Promise<void>
}

export function createConversationList(parts: {
  readonly store: Store
  /** Called before any watcher is told. */
  readonly onChange: (id: ConversationId) => void
}): ConversationList {
  const { store, onChange } = parts
  const changes = createBroadcast<ConversationListEvent>()
  const changed = (conversation: Conversation): void => {
    onChange(conversation.id)
    changes.publish({ type: 'changed', conversation })
  }
  const removed = (conversationId: ConversationId): void => {
    onChange(conversationId)
    changes.publish({ type: 'removed', conversationId })
  }
  return {
    watch: async function* watch(signal) {
      const following = changes.subscribe(signal)
      try {
        yield { type: 'snapshot', conversations: await store.listConversations() }
        yield* following
      } finally {
        await following.return(undefined)
      }
    },
    changes: changes.subscribe,
    changed,
    removed,
    batch: (after, gone = []) => {
      for (const { id } of after) onChange(id)
      for (const id of gone) onChange(id)
      if (after.length + gone.length > 0) {
        changes.publish({ type: 'batch', changed: after, removed: gone })
      }
    },
    refresh: async (id) => {
      const conversation = await store.findConversation(id)
      if (conversation) changed(conversation)
      else removed(id)
    },
  }
}
