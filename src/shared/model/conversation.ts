import { z } from 'zod'
import { conversationIdSchema, folderIdSchema, messageIdSchema } from './ids.ts'
import { messageMarkSchema } from './message-mark.ts'
import { messageSchema } from './message.ts'
import { modelRefSchema } from './model-info.ts'
import type { Scope } from './scope.ts'

export const conversationScope = 'synced' satisfies Scope

/** A conversation without its messages. Times are milliseconds since the epoch. */
export const conversationSchema = z
  .object({
    id: conversationIdSchema,
    title: z.string(),
    createdAt: z.number().int(),
    /** When its content last changed; the sidebar's order. */
    updatedAt: z.number().int(),
    pinned: z.boolean(),
    /** Put away: not in the list, but found and opened like any other. */
    archived: z.boolean(),
    folderId: folderIdSchema.optional(),
    /** In the order of their letters, each once. */
    tags: z.array(z.string().min(1).max(50)).max(50).readonly(),
    /** The tip of the branch that is shown. */
    activeLeafId: messageIdSchema.optional(),
    /** The model that the next message goes to. */
    model: modelRefSchema.optional(),
    /** What every request of this conversation begins with. */
    systemPrompt: z.string().optional(),
  })
  .readonly()
export type Conversation = z.infer<typeof conversationSchema>

/** A conversation with every message of every branch, oldest first, and the marks on them. */
export const conversationTreeSchema = z
  .object({
    conversation: conversationSchema,
    messages: z.array(messageSchema).readonly(),
    marks: z.array(messageMarkSchema).readonly(),
  })
  .readonly()
export type ConversationTree = z.infer<typeof conversationTreeSchema>

/** What a watcher of the sidebar's list receives: everything once, then each change. */
export const conversationListEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('snapshot'), conversations: z.array(conversationSchema).readonly() }),
  z.object({ type: z.literal('changed'), conversation: conversationSchema }),
  z.object({ type: z.literal('removed'), conversationId: conversationIdSchema }),
  /** What one act did to several. */
  z.object({
    type: z.literal('batch'),
    changed: z.array(conversationSchema).readonly(),
    removed: z.array(conversationIdSchema).readonly(),
  }),
])
export type ConversationListEvent = z.infer<typeof conversationListEventSchema>
