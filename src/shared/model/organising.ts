import { z } from 'zod'
import { conversationSchema } from './conversation.ts'
import { conversationIdSchema, folderIdSchema } from './ids.ts'

/** As many as a list may hold at once; no hand selects more. */
const someConversations = z.array(conversationIdSchema).min(1).max(100_000).readonly()

export const conversationIdsSchema = z.object({ conversationIds: someConversations })

const someTags = z.array(z.string().min(1).max(200)).max(50).readonly()

/** What is done to several conversations at once. What is absent stays as it is. */
export const organisingSchema = conversationIdsSchema
  .extend({
    /** `null` takes them out of the folder that they are in. */
    folderId: folderIdSchema.nullable().optional(),
    pinned: z.boolean().optional(),
    archived: z.boolean().optional(),
    addTags: someTags.optional(),
    removeTags: someTags.optional(),
  })
  .readonly()
export type Organising = z.infer<typeof organisingSchema>

/** A conversation in the bin. Never kept: told as long as it lies there. */
export const binnedConversationSchema = z
  .object({
    conversation: conversationSchema,
    /** When it was moved there, in milliseconds since the epoch. */
    removedAt: z.number().int(),
    /** On so many days more of use it is there for certain; 0: gone with the next tidying. */
    daysLeft: z.number().int().nonnegative(),
  })
  .readonly()
export type BinnedConversation = z.infer<typeof binnedConversationSchema>
