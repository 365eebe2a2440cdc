import type { ConversationId } from '../../shared/model/ids.ts'
import type { ModelUsage, UsageSummary } from '../../shared/model/usage.ts'
import type { Client } from './client.ts'
import { createQuery, type Query } from './query.ts'
import { createWatch, type Watch } from './watch.ts'

/** What was used and what it cost, and who was asked. */
export interface Usage {
  readonly usage: Watch<UsageSummary>
  /** Follows `usage` for the conversation that was asked for last. */
  readonly usageOfConversation: (id: ConversationId) => Query<readonly ModelUsage[]>
}

export function createUsage(client: Client): Usage {
  let last:
    | { readonly id: ConversationId; readonly query: Query<readonly ModelUsage[]> }
    | undefined
  return {
    usage: createWatch({
      open: (signal) => client.usage.watchSummary(undefined, { signal }),
      fold: (_, summary: UsageSummary) => summary,
      onEvent: () => void last?.query.reload(),
    }),
    usageOfConversation: (conversationId) => {
      if (last?.id !== conversationId) {
        const load = () => client.usage.ofConversation({ conversationId })
        last = { id: conversationId, query: createQuery(load) }
      }
      return last.query
    },
  }
}
