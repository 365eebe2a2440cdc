import type { Implementer } from '../../src/main/api/implementer.ts'
import type { OutboxState, WaitingMessage } from '../../src/shared/contract/outbox.ts'
import type { ConversationId, RequestId } from '../../src/shared/model/ids.ts'
import type { Accounts } from './served-accounts.ts'
import type { Library } from './served-library.ts'
import { createTopic } from './topic.ts'

export type ServedOutbox = ReturnType<typeof createServedOutbox>

export interface OutboxContents {
  readonly isOnline?: boolean
}

/** What waits. A message leaves, or comes to wait for another thing, when the test says so. */
export function createServedOutbox(contents: OutboxContents, library: Library, accounts: Accounts) {
  const topic = createTopic<OutboxState>()
  let state: OutboxState = { isOnline: contents.isOnline ?? true, items: [] }

  function set(next: Partial<OutboxState>): void {
    state = { ...state, ...next }
    topic.tell(state)
  }

  function take(id: RequestId): WaitingMessage | undefined {
    const item = state.items.find(({ requestId }) => requestId === id)
    if (item) set({ items: state.items.filter((other) => other !== item) })
    return item
  }

  function waitFor(id: ConversationId | undefined, providerId: string) {
    if (id !== undefined && library.isTipRunning(id)) return 'answer' as const
    const view = accounts.providers().find(({ account }) => account.id === providerId)
    return view?.isRemote === true && !state.isOnline ? ('network' as const) : undefined
  }

  return {
    items: () => state.items,
    setOnline: (isOnline: boolean) => set({ isOnline }),
    /** The one that waits longest. */
    change: (fields: Partial<WaitingMessage>) => {
      const [first, ...others] = state.items
      if (first) set({ items: [{ ...first, ...fields }, ...others] })
    },
    leave: () => {
      const [first] = state.items
      const item = first && take(first.requestId)
      if (item) library.start(item)
    },

    procedures: (os: Implementer) => ({
      outbox: {
        send: os.outbox.send.handler(({ input }) => {
          const waitsFor = waitFor(input.conversationId, input.model.providerId)
          if (!waitsFor) return { state: 'started', turn: library.start(input) } as const
          const { requestId, text, attachments, model } = input
          const conversationId = input.conversationId ?? library.newConversation(text)
          const item = {
            requestId,
            conversationId,
            text,
            ...(attachments && { attachments }),
            model,
            waitsFor,
            createdAt: 0,
          }
          set({ items: [...state.items, item] })
          return { state: 'waiting', item } as const
        }),
        watch: os.outbox.watch.handler(({ signal }) => topic.watch([state], signal)),
        takeBack: os.outbox.takeBack.handler(({ input, errors }) => {
          const item = take(input.requestId)
          if (!item) throw errors['outbox.notWaiting']({ data: {} })
          const { text, attachments = [], conversationId } = item
          if (!library.removeIfEmpty(conversationId)) return { text, attachments, conversationId }
          library.drafts.set('', text)
          return { text, attachments }
        }),
        sendNow: os.outbox.sendNow.handler(({ input, errors }) => {
          const item = take(input.requestId)
          if (!item) throw errors['outbox.notWaiting']({ data: {} })
          return library.start({ ...item, model: input.model ?? item.model })
        }),
      },
    }),
  }
}
