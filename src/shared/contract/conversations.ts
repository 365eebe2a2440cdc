import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import {
  conversationListEventSchema,
  conversationSchema,
  conversationTreeSchema,
} from '../model/conversation.ts'
import { conversationIdSchema, messageIdSchema } from '../model/ids.ts'
import { messageMarkSchema } from '../model/message-mark.ts'
import { modelRefSchema } from '../model/model-info.ts'
import { procedure, storeErrors, storeReadErrors } from './declare.ts'

const one = z.object({ conversationId: conversationIdSchema })

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
}
