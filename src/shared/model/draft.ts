import { z } from 'zod'
import { attachmentSchema } from './attachment.ts'
import type { Scope } from './scope.ts'

export const draftScope = 'device' satisfies Scope

/**
 * What was typed and put beside it, and not sent. There is none where both are empty. It may hold
 * more files than one message takes: what was sent off and is taken back comes under it.
 */
export const draftSchema = z
  .object({ text: z.string(), attachments: z.array(attachmentSchema).max(500).readonly() })
  .readonly()
export type Draft = z.infer<typeof draftSchema>
