import type { Store } from '../ports/store.ts'
import { usageOfBranch, usageOfConversation } from '../services/cost/usage-of-conversation.ts'
import type { UsageSummaries } from '../services/cost/usage-summary.ts'
import type { Implementer } from './implementer.ts'

export interface UsageApiParts {
  readonly store: Store
  readonly usageSummaries: UsageSummaries
}

export function createUsageApi(os: Implementer, { store, usageSummaries }: UsageApiParts) {
  return {
    watchSummary: os.usage.watchSummary.handler(({ signal }) => usageSummaries.watch(signal)),
    ofConversation: os.usage.ofConversation.handler(({ input }) =>
      usageOfConversation({ store }, input.conversationId),
    ),
    ofBranch: os.usage.ofBranch.handler(({ input }) =>
      usageOfBranch({ store }, input.conversationId),
    ),
  }
}
