import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { conversationListEventSchema, conversationSchema } from '../model/conversation.ts'
import { conversationIdSchema, messageIdSchema } from '../model/ids.ts'
import {
  binnedConversationSchema,
  conversationIdsSchema,
  organisingSchema,
} from '../model/organising.ts'
import { messageMarkSchema } from '../model/message-mark.ts'
import { modelRefSchema } from '../model/model-info.ts'
import {
  foundInMessageSchema,
  packedConversationSchema,
  packedStretchSchema,
  readMessagesSchema,
  saidTextSchema,
} from '../model/opened-conversation.ts'
import { readingPlaceSchema } from '../model/reading-place.ts'
import { procedure, storeErrors, storeReadErrors } from './declare.ts'

/** How many messages are read at once. */
const pageLimit = 200

const one = z.object({ conversationId: conversationIdSchema })

const conversationIdsOut = z.object({ conversationIds: z.array(conversationIdSchema).readonly() })

export const conversations = {
  /** Every conversation that is not in the bin, newest first; then each change. */
  watchList: procedure(...storeReadErrors).output(eventIterator(conversationListEventSchema)),

  /**
   * A window of the branch on show: around one of its messages, else where the reader was, else at
   * the end; and the branch by its ids from there to its leaf. The last messages are always among
   * those that are read. What is above the first of them is told by `readAncestors`.
   */
  open: procedure('conversation.notFound', ...storeReadErrors)
    .input(
      one.extend({
        around: messageIdSchema.optional(),
        limit: z.number().int().min(1).max(pageLimit).default(60),
      }),
    )
    .output(packedConversationSchema),

  /**
   * The messages above this one by their ids, first message first. They never change. None for
   * one that is not of this conversation.
   */
  readAncestors: procedure('conversation.notFound', ...storeReadErrors)
    .input(one.extend({ messageId: messageIdSchema }))
    .output(packedStretchSchema),

  /** More of its messages, in the order asked for; what is not of this conversation is left out. */
  readMessages: procedure('conversation.notFound', ...storeReadErrors)
    .input(one.extend({ messageIds: z.array(messageIdSchema).max(pageLimit).readonly() }))
    .output(readMessagesSchema),

  /**
   * Which messages of the branch on show say a text, in their order, without regard to case and
   * accents.
   */
  find: procedure('conversation.notFound', ...storeReadErrors)
    .input(one.extend({ query: z.string().max(500) }))
    .output(z.array(foundInMessageSchema).readonly()),

  /** All that is said on the branch on show, to be copied. */
  readTexts: procedure('conversation.notFound', ...storeReadErrors)
    .input(one)
    .output(z.array(saidTextSchema).readonly()),

  /** Where the reader is, to be led there again. */
  savePlace: procedure(...storeErrors)
    .input(one.extend({ place: readingPlaceSchema }))
    .output(z.void()),

  rename: procedure('conversation.notFound', 'conversation.titleEmpty', ...storeErrors)
    .input(one.extend({ title: z.string().max(500) }))
    .output(conversationSchema),

  setPinned: procedure('conversation.notFound', ...storeErrors)
    .input(one.extend({ pinned: z.boolean() }))
    .output(conversationSchema),

  /** Which model the next message of this conversation goes to. */
  setModel: procedure('conversation.notFound', ...storeErrors)
    .input(one.extend({ model: modelRefSchema }))
    .output(conversationSchema),

  /** What every request of this conversation begins with; an empty text removes it. */
  setSystemPrompt: procedure('conversation.notFound', ...storeErrors)
    .input(one.extend({ systemPrompt: z.string().max(200_000) }))
    .output(conversationSchema),

  /**
   * Sets the user's marks on messages, each as a whole: what a mark leaves unsaid is taken off.
   * All of them or, when one of the messages is not of this conversation, none.
   */
  markMessages: procedure('conversation.notFound', 'conversation.messageNotFound', ...storeErrors)
    .input(one.extend({ marks: z.array(messageMarkSchema).max(100_000).readonly() }))
    .output(conversationSchema),

  /** Pins messages, leaves them out, or neither; what else was decided about them stays. */
  setContext: procedure('conversation.notFound', 'conversation.messageNotFound', ...storeErrors)
    .input(
      one.extend({
        messageIds: z.array(messageIdSchema).max(100_000).readonly(),
        context: messageMarkSchema.unwrap().shape.context,
      }),
    )
    .output(conversationSchema),

  /** Shows the branch through this message to the newest leaf under it. */
  showVersion: procedure('conversation.notFound', 'conversation.messageNotFound', ...storeErrors)
    .input(one.extend({ messageId: messageIdSchema }))
    .output(conversationSchema),

  /** Shows the branch that ends in this message. */
  selectLeaf: procedure('conversation.notFound', 'conversation.messageNotFound', ...storeErrors)
    .input(one.extend({ messageId: messageIdSchema }))
    .output(conversationSchema),

  /** Moves it to the bin; `restore` takes it out again. */
  remove: procedure('conversation.notFound', ...storeErrors)
    .input(one)
    .output(z.void()),

  restore: procedure('conversation.notFound', ...storeErrors)
    .input(one)
    .output(conversationSchema),

  /** Puts several in order at once: all of them or, when one can't be, none. */
  organise: procedure(
    'conversation.notFound',
    'conversation.tooManyTags',
    'folder.notFound',
    ...storeErrors,
  )
    .input(organisingSchema)
    .output(z.object({ conversations: z.array(conversationSchema).readonly() })),

  /** Moves those to the bin that are not there yet; says which these were. */
  removeMany: procedure(...storeErrors)
    .input(conversationIdsSchema)
    .output(conversationIdsOut),

  /** Takes those out of the bin that are there. */
  restoreMany: procedure(...storeErrors)
    .input(conversationIdsSchema)
    .output(z.object({ conversations: z.array(conversationSchema).readonly() })),

  /**
   * Asks the user where, and writes the conversation there: as Markdown the branch on show, as JSON
   * all of it. Tells whether it was written.
   */
  export: procedure('conversation.notFound', 'app.saveFailed', ...storeReadErrors)
    .input(one.extend({ format: z.enum(['markdown', 'json']) }))
    .output(z.object({ saved: z.boolean() })),

  /** What lies in the bin, the last moved there first. */
  listBin: procedure(...storeReadErrors).output(
    z.object({ items: z.array(binnedConversationSchema).readonly() }),
  ),

  /** Deletes for ever, out of the bin only; answers that are being written there are stopped. */
  purge: procedure(...storeErrors)
    .input(conversationIdsSchema)
    .output(conversationIdsOut),

  /** The same of everything that is in the bin now. */
  emptyBin: procedure(...storeErrors).output(conversationIdsOut),
}
