import type { Clock } from '../ports/clock.ts'
import type { Store } from '../ports/store.ts'
import type { Implementer } from './implementer.ts'

export interface DraftsApiParts {
  readonly store: Store
  readonly clock: Clock
}

/** More than anybody walks back by hand. */
const historyLength = 50

export function createDraftsApi(os: Implementer, { store, clock }: DraftsApiParts) {
  return {
    read: os.drafts.read.handler(({ input }) => store.readDraft(input.conversationId)),
    history: os.drafts.history.handler(async ({ input }) => ({
      texts: await store.listSentTexts(input.conversationId, historyLength),
    })),
    save: os.drafts.save.handler(({ input: { conversationId, text, attachments = [] } }) =>
      store.saveDraft(conversationId, { text, attachments }, clock.now()),
    ),
  }
}
