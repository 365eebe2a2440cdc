import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import {
  conversationListEventSchema,
  conversationSchema,
  conversationTreeSchema,
} from '../model/conversation.ts'
import { conversationIdSchema, messageIdSchema } from '../model/ids.ts'
import {
  binnedConversationSchema,
  conversationIdsSchema,
  organisingSchema,
} from '../model/organising.ts'
import { messageMarkSchema } from '../model/message-mark.ts'
import { modelRefSchema } from '../model/model-info.ts'
import { procedure, storeErrors, storeReadErrors } from './declare.ts'

const one = z.object({ conversationId: conversationIdSchema })

const conversationIdsOut = z.object({ conversationIds: z.array(conversationIdSchema).readonly() })

export const conversations = {
  /** Every conversation that is not in the bin, newest first; then each change. */
  watchList: procedure(...storeReadErrors).output(eventIterator(conversationListEventSchema)),

  open: procedure('conversation.notFound', ...storeReadErrors)
    .input(one)
    .output(conversationTreeSchema),

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
