import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { conversationIdSchema } from '../model/ids.ts'
import { modelUsageSchema, usageSummarySchema, usageTotalSchema } from '../model/usage.ts'
import { procedure, storeReadErrors } from './declare.ts'

export const usage = {
  /** What was used lately: now, and again whenever an answer has ended or a day has begun. */
  watchSummary: procedure(...storeReadErrors).output(eventIterator(usageSummarySchema)),

  /** What a conversation has used of each model, on all its branches, in the order of first use. */
  ofConversation: procedure(...storeReadErrors)
    .input(z.object({ conversationId: conversationIdSchema }))
    .output(z.array(modelUsageSchema).readonly()),

  /** What the answers of the branch on show used, each by the request that answered. */
  ofBranch: procedure('conversation.notFound', ...storeReadErrors)
    .input(z.object({ conversationId: conversationIdSchema }))
    .output(usageTotalSchema),
}
