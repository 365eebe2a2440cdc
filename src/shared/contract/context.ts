import { z } from 'zod'
import { attachmentsSchema } from '../model/attachment.ts'
import { contextViewSchema, trimProposalSchema } from '../model/context-view.ts'
import { conversationIdSchema, messageIdSchema } from '../model/ids.ts'
import { modelRefSchema } from '../model/model-info.ts'
import { procedure, storeReadErrors } from './declare.ts'

const contextErrors = [
  'provider.notFound',
  'conversation.notFound',
  'conversation.messageNotFound',
  ...storeReadErrors,
] as const

export const context = {
  /** What the next request would hold, and why. Nothing is sent or changed. */
  view: procedure(...contextErrors)
    .input(
      z.object({
        /** Absent for a conversation that does not exist yet. */
        conversationId: conversationIdSchema.optional(),
        /** The message that the next one follows; absent for the first. */
        parentId: messageIdSchema.optional(),
        /** The message that is being written. */
        text: z.string().max(20_000_000),
        /** The files beside it, each with the tokens that were counted when it was read. */
        attachments: attachmentsSchema.optional(),
        model: modelRefSchema,
        /** How many messages are listed, the newest first. */
        limit: z.number().int().nonnegative().max(10_000),
      }),
    )
    .output(contextViewSchema),

  /**
   * Which messages to leave out so that an answer that failed for want of room can be had.
   * Nothing is changed: they are left out by `conversations.markMessages`, by the user's word.
   */
  proposeTrim: procedure(...contextErrors)
    .input(z.object({ conversationId: conversationIdSchema, answerId: messageIdSchema }))
    .output(trimProposalSchema),
}
