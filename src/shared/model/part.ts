import { z } from 'zod'
import { partIdSchema } from './ids.ts'

export const partKindSchema = z.enum(['text', 'reasoning'])

/** What a piece of a message is: the answer itself, or the model's visible reasoning. */
export type PartKind = z.infer<typeof partKindSchema>

/** One piece of a message. `text` is the model's or user's own text, never markup that runs. */
export const partSchema = z
  .object({ id: partIdSchema, kind: partKindSchema, text: z.string() })
  .readonly()
export type Part = z.infer<typeof partSchema>
