import { z } from 'zod'
import { messageIdSchema } from './ids.ts'
import { messageStateSchema, roleSchema } from './message.ts'

/** When a side has this many characters, no further message of it is told. */
export const comparedChars = 400_000

/** One side: what it says, message by message. */
export const comparedBranchSchema = z
  .object({
    messages: z
      .array(
        z
          .object({
            id: messageIdSchema,
            role: roleSchema,
            state: messageStateSchema,
            modelLabel: z.string().optional(),
            isEdited: z.boolean(),
            text: z.string(),
            createdAt: z.number().int(),
          })
          .readonly(),
      )
      .readonly(),
    /** Messages after those, for which there was no room. */
    leftOut: z.number().int().nonnegative(),
  })
  .readonly()
export type ComparedBranch = z.infer<typeof comparedBranchSchema>

export const comparisonSchema = z
  .object({ left: comparedBranchSchema, right: comparedBranchSchema })
  .readonly()
export type Comparison = z.infer<typeof comparisonSchema>
