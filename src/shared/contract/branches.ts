import { z } from 'zod'
import { comparisonSchema } from '../model/comparison.ts'
import { conversationSchema } from '../model/conversation.ts'
import { conversationIdSchema, messageIdSchema } from '../model/ids.ts'
import { outlineSchema, runMessageSchema, runPageSize } from '../model/outline.ts'
import { procedure, storeErrors, storeReadErrors } from './declare.ts'

const one = z.object({ conversationId: conversationIdSchema })
const ofMessage = one.extend({ messageId: messageIdSchema })

const reading = ['conversation.notFound', ...storeReadErrors] as const
const writing = ['conversation.notFound', 'conversation.messageNotFound', ...storeErrors] as const

export const branches = {
  /** In how many ends the tree of a conversation ends. */
  count: procedure(...storeReadErrors)
    .input(one)
    .output(z.number().int().nonnegative()),

  /** The tree, folded to its forks and ends. */
  outline: procedure(...reading)
    .input(one)
    .output(outlineSchema),

  /** The messages of a run, a page of them: after `afterId`, or from the first on. */
  readRun: procedure(...reading, 'conversation.messageNotFound')
    .input(one.extend({ firstId: messageIdSchema, afterId: messageIdSchema.optional() }))
    .output(z.array(runMessageSchema).max(runPageSize).readonly()),

  /** What two versions say (`message`), or two branches from where they part (`branch`). */
  compare: procedure(...reading, 'conversation.messageNotFound')
    .input(
      one.extend({
        messageIds: z.tuple([messageIdSchema, messageIdSchema]).readonly(),
        extent: z.enum(['message', 'branch']),
      }),
    )
    .output(comparisonSchema),

  /** Names the branch that begins with a message; an empty name takes it off. */
  name: procedure(...writing)
    .input(ofMessage.extend({ name: z.string().max(500) }))
    .output(conversationSchema),

  /** Keeps a changed message beside the one that was changed, and shows it; nothing is asked. */
  saveVersion: procedure(...writing, 'turn.emptyMessage', 'turn.tooLong')
    .input(ofMessage.extend({ text: z.string().max(20_000_000) }))
    .output(z.object({ messageId: messageIdSchema })),

  /** Makes a conversation of its own of all messages up to this one. */
  copy: procedure(...writing)
    .input(ofMessage.extend({ title: z.string().max(500) }))
    .output(conversationSchema),

  /**
   * Takes a message with all that follows it out of the tree, until it is put back. What is being
   * written in it is stopped; what is left is shown.
   */
  remove: procedure(...writing, 'conversation.lastBranch')
    .input(ofMessage)
    .output(conversationSchema),

  /** Puts it back; with `tipId` that branch is shown again. */
  restore: procedure(...writing)
    .input(ofMessage.extend({ tipId: messageIdSchema.optional() }))
    .output(conversationSchema),
}
