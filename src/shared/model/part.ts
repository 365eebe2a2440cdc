import { z } from 'zod'
import { partIdSchema } from './ids.ts'

export const partKindSchema = z.enum(['text', 'reasoning', 'refusal', 'citation', 'tool-call'])

/**
 * What a piece of a message is: the answer itself, the model's visible reasoning, its words where
 * it declines, a passage that it cites, or a tool that it asked for.
 */
export type PartKind = z.infer<typeof partKindSchema>

/** Where a cited passage stands. */
export const partSourceSchema = z
  .object({ title: z.string().max(1_000).optional(), url: z.string().max(4_000).optional() })
  .readonly()
export type PartSource = z.infer<typeof partSourceSchema>

/** What is known of a part when it begins. */
export const partHeadSchema = z
  .object({
    kind: partKindSchema,
    /** Of a citation, always and only. */
    source: partSourceSchema.optional(),
    /** Of a tool call, always and only: the tool's name. */
    toolName: z.string().max(200).optional(),
  })
  .readonly()
export type PartHead = z.infer<typeof partHeadSchema>

/**
 * One piece of a message. `text` is the model's or user's own text, never markup that runs: of a
 * citation the passage, of a tool call its arguments as JSON, as far as they came.
 */
export const partSchema = z
  .object({ id: partIdSchema, ...partHeadSchema.unwrap().shape, text: z.string() })
  .readonly()
export type Part = z.infer<typeof partSchema>
