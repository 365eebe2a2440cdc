import type { ConversationId, MessageId } from '../../shared/model/ids.ts'
import type { ModelUsage, UsageSummary, UsageTotal } from '../../shared/model/usage.ts'
import type { Client } from './client.ts'
import { createQuery, type Query } from './query.ts'
import { createWatch, type Watch } from './watch.ts'

/** What was used and what it cost, and who was asked. */
export interface Usage {
  readonly usage: Watch<UsageSummary>
  /** Follows `usage` for the conversation that was asked for last. */
  readonly usageOfConversation: (id: ConversationId) => Query<readonly ModelUsage[]>
  /** The same of its branch on show, which ends in this message. */
  readonly usageOfBranch: (id: ConversationId, leaf: MessageId | undefined) => Query<UsageTotal>
}

export function createUsage(client: Client): Usage {
  const ofConversation = rememberLast<readonly ModelUsage[]>()
  const ofBranch = rememberLast<UsageTotal>()
  return {
    usage: createWatch({
      open: (signal) => client.usage.watchSummary(undefined, { signal }),
      fold: (_, summary: UsageSummary) => summary,
      onEvent: () => {
        ofConversation.reload()
        ofBranch.reload()
      },
    }),
    usageOfConversation: (conversationId) =>
      ofConversation.get(conversationId, () => client.usage.ofConversation({ conversationId })),
    usageOfBranch: (conversationId, leaf) =>
      ofBranch.get(`${conversationId} ${leaf}`, () => client.usage.ofBranch({ conversationId })),
  }
}

function rememberLast<T>() {
  let last: { readonly key: string; readonly query: Query<T> } | undefined
  return {
    get: (key: string, load: () => Promise<T>): Query<T> => {
      if (last?.key !== key) last = { key, query: createQuery(load) }
      return last.query
    },
    reload: () => void last?.query.reload(),
  }
}
