import { z } from 'zod'
import { messageIdSchema } from './ids.ts'
import { messageStateSchema, roleSchema } from './message.ts'

/** As many messages of one run as are told at once. */
export const runPageSize = 200

/**
 * Messages of a tree that follow each other without a fork, told as one: from the first message
 * of a branch to its end, or to where it parts into several.
 */
export const outlineRunSchema = z
  .object({
    firstId: messageIdSchema,
    /** The same as the first in a run of one. */
    lastId: messageIdSchema,
    /** The `lastId` of the run that this one branches off from; absent at the beginning. */
    parentId: messageIdSchema.optional(),
    messages: z.number().int().positive(),
    /** Of the first message, as are the excerpt and the mark's name. */
    role: roleSchema,
    /** One line; empty where the message has no text. */
    excerpt: z.string(),
    name: z.string().optional(),
    /** The user wrote the first message by changing another. */
    isEdited: z.boolean(),
    /** Of the last message, whether it can be gone on from, and how it stands. */
    lastRole: roleSchema,
    state: messageStateSchema,
    /** Who answered in it, each once, in their order; the first few. */
    models: z.array(z.string()).readonly(),
    /** When its first and its last message were made, in milliseconds since the epoch. */
    startedAt: z.number().int(),
    endedAt: z.number().int(),
    /** How many of its messages, counted from its first, are on the branch that is shown. */
    shownMessages: z.number().int().nonnegative(),
  })
  .readonly()
export type OutlineRun = z.infer<typeof outlineRunSchema>

/** A conversation's tree as its forks and ends show it: each run before those that follow it. */
export const outlineSchema = z
  .object({
    runs: z.array(outlineRunSchema).readonly(),
    /** The tip of the branch that is shown. */
    tipId: messageIdSchema.optional(),
  })
  .readonly()
export type Outline = z.infer<typeof outlineSchema>

/** One message of a run, in a line. */
export const runMessageSchema = z
  .object({
    id: messageIdSchema,
    role: roleSchema,
    state: messageStateSchema,
    modelLabel: z.string().optional(),
    excerpt: z.string(),
    createdAt: z.number().int(),
  })
  .readonly()
export type RunMessage = z.infer<typeof runMessageSchema>
