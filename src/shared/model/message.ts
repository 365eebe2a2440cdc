import { z } from 'zod'
import { faultSchema } from '../errors/fault.ts'
import { conversationIdSchema, messageIdSchema } from './ids.ts'
import { modelRefSchema } from './model-info.ts'
import { partSchema } from './part.ts'
import type { Scope } from './scope.ts'
import { usageSchema } from './usage.ts'

export const messageScope = 'synced' satisfies Scope

export const roleSchema = z.enum(['user', 'assistant'])
export type Role = z.infer<typeof roleSchema>

/** How a turn can end. `complete` needs the provider's own terminal marker. */
export const terminalStateSchema = z.enum([
  'complete',
  'truncated',
  'interrupted',
  'failed',
  'cancelled',
  'filtered',
])
export type TerminalState = z.infer<typeof terminalStateSchema>

export const messageStateSchema = z.enum(['pending', 'streaming', ...terminalStateSchema.options])
export type MessageState = z.infer<typeof messageStateSchema>

/**
 * One node of a conversation's tree. Edits and regenerations are siblings (same `parentId`);
 * a message in a terminal state never changes again.
 */
export const messageSchema = z
  .object({
    id: messageIdSchema,
    conversationId: conversationIdSchema,
    /** Absent on the first message of a branch. */
    parentId: messageIdSchema.optional(),
    /** The unfinished answer that this one begins with and carries on; it is kept as it was. */
    continuedFrom: messageIdSchema.optional(),
    /** The version that the user changed to make this one; it is kept as it was. */
    editedFrom: messageIdSchema.optional(),
    role: roleSchema,
    state: messageStateSchema,
    parts: z.array(partSchema).readonly(),
    /** The model that was asked; answers only. */
    model: modelRefSchema.optional(),
    /** The model's label when it was asked, so that history survives a removed account. */
    modelLabel: z.string().optional(),
    usage: usageSchema.optional(),
    /** Micro US dollars (10⁻⁶ USD); absent when the price is unknown, never 0 for unknown. */
    costMicroUsd: z.number().int().nonnegative().optional(),
    /** What the prompt cache saved, in micro US dollars; negative while writing it cost more. */
    savedMicroUsd: z.number().int().optional(),
    /** Messages of the branch that were not sent, since they did not fit or were left out. */
    leftOutMessages: z.number().int().nonnegative().optional(),
    /** From the request to the first content token. */
    timeToFirstTokenMs: z.number().int().nonnegative().optional(),
    /** Why a `failed`, `interrupted`, `truncated` or `filtered` answer ended as it did. */
    fault: faultSchema.optional(),
    /** Milliseconds since the epoch. */
    createdAt: z.number().int(),
  })
  .readonly()
export type Message = z.infer<typeof messageSchema>
