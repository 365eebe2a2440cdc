import { z } from 'zod'
import type { Scope } from './scope.ts'

export const connectionScope = 'device' satisfies Scope

/** What a connection was made for. */
export const connectionPurposeSchema = z.enum([
  'answer',
  'list-models',
  'describe-models',
  'pull-model',
  'local-models',
  'picture',
])
export type ConnectionPurpose = z.infer<typeof connectionPurposeSchema>

/** One request that the app made, as the network ledger tells of it. */
export const connectionSchema = z
  .object({
    /** When it began, in milliseconds since the epoch. */
    startedAt: z.number().int(),
    /** Name and port, never a path, a query or credentials. */
    host: z.string().max(300),
    purpose: connectionPurposeSchema,
    /** Of the bodies, as far as they were sent and read; headers are not counted. */
    sentBytes: z.number().int().nonnegative(),
    receivedBytes: z.number().int().nonnegative(),
    /** The HTTP status; absent when no response came. */
    status: z.number().int().optional(),
    durationMs: z.number().int().nonnegative(),
  })
  .readonly()
export type Connection = z.infer<typeof connectionSchema>
