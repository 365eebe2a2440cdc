import { z } from 'zod'
import { messageIdSchema } from './ids.ts'
import type { Scope } from './scope.ts'

export const messageMarkScope = 'synced' satisfies Scope

/** What the user decided about a message; the message itself never changes. */
export const messageMarkSchema = z
  .object({
    messageId: messageIdSchema,
    /** `pinned`: always sent along. `left-out`: never. */
    context: z.enum(['pinned', 'left-out']).optional(),
    /** The answer is unfinished, and wanted as it is. */
    kept: z.boolean().optional(),
    /** What the user calls the branch that begins with this message. */
    name: z.string().min(1).max(100).optional(),
  })
  .readonly()
export type MessageMark = z.infer<typeof messageMarkSchema>
