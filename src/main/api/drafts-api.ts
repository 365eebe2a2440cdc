import type { Clock } from '../ports/clock.ts'
import type { Store } from '../ports/store.ts'
import type { Implementer } from './implementer.ts'

export interface DraftsApiParts {
  readonly store: Store
  readonly clock: Clock
}

export function createDraftsApi(os: Implementer, { store, clock }: DraftsApiParts) {
  return {
    read: os.drafts.read.handler(async ({ input }) => ({
      text: await store.readDraft(input.conversationId),
    })),
    save: os.drafts.save.handler(({ input }) =>
      store.saveDraft(input.conversationId, input.text, clock.now()),
    ),
  }
}
