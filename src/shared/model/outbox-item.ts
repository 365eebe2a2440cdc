import { z } from 'zod'
import { attachmentsSchema } from './attachment.ts'
import { conversationIdSchema, messageIdSchema, requestIdSchema } from './ids.ts'
import { modelRefSchema } from './model-info.ts'
import type { Scope } from './scope.ts'

export const outboxItemScope = 'device' satisfies Scope

/**
 * What a message waits for before it is sent: the network; the end of the answer that is being
 * written; or the user, since what it waited for did not end well.
 */
export const outboxWaitSchema = z.enum(['network', 'answer', 'user'])
export type OutboxWait = z.infer<typeof outboxWaitSchema>

/** A message that was sent off and has not left yet. It can be taken back until it does. */
export const outboxItemSchema = z
  .object({
    /** Of the turn that it will begin, so that it can't be sent twice. */
    requestId: requestIdSchema,
    conversationId: conversationIdSchema,
    /** The message that it follows; absent: whatever is the tip of the branch by then. */
    parentId: messageIdSchema.optional(),
    text: z.string(),
    attachments: attachmentsSchema.optional(),
    model: modelRefSchema,
    waitsFor: outboxWaitSchema,
    /** Milliseconds since the epoch. */
    createdAt: z.number().int(),
  })
  .readonly()
export type OutboxItem = z.infer<typeof outboxItemSchema>
