import type { Implementer } from '../../src/main/api/implementer.ts'
import { usageOfMessages } from '../../src/shared/logic/cost.ts'
import type { ConversationTree } from '../../src/shared/model/conversation.ts'
import type { ConversationId } from '../../src/shared/model/ids.ts'
import type { ModelUsage, UsageSummary } from '../../src/shared/model/usage.ts'
import { aUsageSummary } from '../build/a-usage.ts'
import { pathOfTree } from '../fakes/memory-store.reading.ts'
import { createTopic } from './topic.ts'

export interface UsageContents {
  readonly usage?: Partial<UsageSummary>
  /** Of every conversation. */
  readonly conversationUsage?: readonly ModelUsage[]
}

export type ServedUsage = ReturnType<typeof createServedUsage>

/** What was used, as the test says. */
export function createServedUsage(
  contents: UsageContents,
  treeOf: (id: ConversationId) => ConversationTree,
) {
  const topic = createTopic<UsageSummary>()
  let summary = aUsageSummary(contents.usage)
  let ofConversation = contents.conversationUsage ?? []
  return {
    change: (fields: Partial<UsageSummary>, conversation = ofConversation): void => {
      summary = { ...summary, ...fields }
      ofConversation = conversation
      topic.tell(summary)
    },
    procedures: (os: Implementer) => ({
      usage: {
        watchSummary: os.usage.watchSummary.handler(({ signal }) => topic.watch([summary], signal)),
        ofConversation: os.usage.ofConversation.handler(() => ofConversation),
        ofBranch: os.usage.ofBranch.handler(({ input }) =>
          usageOfMessages(pathOfTree(treeOf(input.conversationId))),
        ),
      },
    }),
  }
}
