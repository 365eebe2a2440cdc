import { z } from 'zod'
import { attachmentSchema } from './attachment.ts'
import { partIdSchema } from './ids.ts'

export const partKindSchema = z.enum([
  'text',
  'reasoning',
  'refusal',
  'citation',
  'tool-call',
  'attachment',
])

/**
 * What a piece of a message is: the text itself, the model's visible reasoning, its words where it
 * declines, a passage that it cites, a tool that it asked for, or a file that the user put beside.
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
    /** Of an attachment, always and only. */
    attachment: attachmentSchema.optional(),
  })
  .readonly()
export type PartHead = z.infer<typeof partHeadSchema>

/**
 * One piece of a message. `text` is the model's or user's own text, never markup that runs: of a
 * citation the passage, of a tool call its arguments as JSON, as far as they came; of an attachment
 * the text that was read from it and goes along, empty for an image.
 */
export const partSchema = z
  .object({
    id: partIdSchema,
    ...partHeadSchema.unwrap().shape,
    text: z.string(),
    /** From its first word to its last; absent where that was not seen. */
    durationMs: z.number().int().nonnegative().optional(),
  })
  .readonly()
export type Part = z.infer<typeof partSchema>
