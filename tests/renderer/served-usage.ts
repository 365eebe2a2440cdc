import type { Implementer } from '../../src/main/api/implementer.ts'
import type { ModelUsage, UsageSummary } from '../../src/shared/model/usage.ts'
import { aUsageSummary } from '../build/a-usage.ts'
import { createTopic } from './topic.ts'

export interface UsageContents {
  readonly usage?: Partial<UsageSummary>
  /** Of every conversation. */
  readonly conversationUsage?: readonly ModelUsage[]
}

export type ServedUsage = ReturnType<typeof createServedUsage>

/** What was used, as the test says. */
export function createServedUsage(contents: UsageContents) {
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
      },
    }),
  }
}
