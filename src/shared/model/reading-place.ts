import { z } from 'zod'
import { messageIdSchema } from './ids.ts'
import type { Scope } from './scope.ts'

export const readingPlaceScope = 'device' satisfies Scope

/** Where in a conversation the reader was. */
export const readingPlaceSchema = z
  .object({
    /** The message at the top of the view. */
    messageId: messageIdSchema,
    /** How far its top is above the top of the view, in CSS pixels; negative below it. */
    offsetPx: z.number().int(),
    /** The end was in view, and is followed. */
    atEnd: z.boolean(),
  })
  .readonly()
export type ReadingPlace = z.infer<typeof readingPlaceSchema>
