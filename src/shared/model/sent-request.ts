import { z } from 'zod'
import { messageIdSchema } from './ids.ts'
import type { Scope } from './scope.ts'

export const sentRequestScope = 'device' satisfies Scope

/** One request for an answer exactly as it was sent, but for its secrets, which are masked. */
export const sentRequestSchema = z
  .object({
    answerId: messageIdSchema,
    /** Counts the requests for this answer from 1, whatever made the app send another one. */
    tryNumber: z.number().int().positive(),
    /** Milliseconds since the epoch. */
    sentAt: z.number().int(),
    method: z.string(),
    url: z.string(),
    headers: z.array(z.tuple([z.string(), z.string()])).readonly(),
    body: z.string(),
  })
  .readonly()
export type SentRequest = z.infer<typeof sentRequestSchema>
