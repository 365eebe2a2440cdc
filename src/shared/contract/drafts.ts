import { z } from 'zod'
import { draftSchema } from '../model/draft.ts'
import { conversationIdSchema } from '../model/ids.ts'
import { procedure, storeErrors, storeReadErrors } from './declare.ts'

/** Absent means the draft of the conversation that does not exist yet. */
const where = z.object({ conversationId: conversationIdSchema.optional() })

export const drafts = {
  /** What was typed and attached and not sent; empty when there is none. */
  read: procedure(...storeReadErrors)
    .input(where)
    .output(draftSchema),

  /** What the user sent, each text once: of that conversation first, newest first. At most 50. */
  history: procedure(...storeReadErrors)
    .input(where)
    .output(z.object({ texts: z.array(z.string()).readonly() })),

  /** Keeps it; an empty one removes the draft. */
  save: procedure(...storeErrors)
    .input(
      where.extend({
        text: z.string().max(2_000_000),
        attachments: draftSchema.unwrap().shape.attachments.optional(),
      }),
    )
    .output(z.void()),
}
