import { z } from 'zod'
import { conversationIdSchema, messageIdSchema } from './ids.ts'
import { roleSchema } from './message.ts'
import { modelRefSchema } from './model-info.ts'
import type { Scope } from './scope.ts'

export const contextViewScope = 'ephemeral' satisfies Scope

/** Why a message goes along. */
export const sentReasonSchema = z.enum([
  /** It is the one to be answered. */
  'asked',
  /** The user pinned it. */
  'pinned',
  /** It is the question of an answer that the user pinned. */
  'question-of-pinned',
  /** It fits, counted from the newest. */
  'recent',
])

/** Why a message stays behind. */
export const unsentReasonSchema = z.enum([
  /** The user left it out. */
  'left-out',
  /** There is no room for it, or for a newer one. */
  'no-room',
  /** There is nothing in it that could be sent. */
  'empty',
])

export const contextReasonSchema = z.enum([
  ...sentReasonSchema.options,
  ...unsentReasonSchema.options,
])
export type ContextReason = z.infer<typeof contextReasonSchema>

/**
 * How far token counts can be relied on: `exact` by the model's own tokenizer; `calibrated`, which
 * is estimated and corrected by what the model reported of earlier requests; `estimated`.
 */
export const countAccuracySchema = z.enum(['exact', 'calibrated', 'estimated'])
export type CountAccuracy = z.infer<typeof countAccuracySchema>

const tokens = z.number().int().nonnegative()

/** One message of the branch, and what becomes of it. */
export const contextMessageSchema = z
  .object({
    id: messageIdSchema,
    role: roleSchema,
    /** Its first words, on one line; empty when it has none. */
    words: z.string(),
    reason: contextReasonSchema,
    tokens,
  })
  .readonly()
export type ContextMessage = z.infer<typeof contextMessageSchema>

/** All messages of the branch that share a reason. */
export const contextGroupSchema = z
  .object({ reason: contextReasonSchema, messages: z.number().int().positive(), tokens })
  .readonly()
export type ContextGroup = z.infer<typeof contextGroupSchema>

/** What the next request would hold, before it is sent. All figures are tokens but the cost. */
export const contextViewSchema = z
  .object({
    conversationId: conversationIdSchema.optional(),
    model: modelRefSchema,
    accuracy: countAccuracySchema,
    /** Everything that would be sent: `systemTokens`, `draftTokens` and the messages that go along. */
    usedTokens: tokens,
    systemTokens: tokens,
    /** The message that is being written; 0 while it is empty. */
    draftTokens: tokens,
    /** Absent when nobody tells the model's window; then everything goes along. */
    windowTokens: z.number().int().positive().optional(),
    /** Kept free for the answer. */
    reserveTokens: tokens,
    /** By how much that which must go along is too long on its own; absent when it is not. */
    overflowTokens: z.number().int().positive().optional(),
    /** In the order of the reasons above, the message that is being written not among them. */
    groups: z.array(contextGroupSchema).readonly(),
    /** The newest of the branch first, as many as were asked for. */
    messages: z.array(contextMessageSchema).readonly(),
    /** Of sending alone, in micro US dollars; absent when the price is unknown. */
    sendMicroUsd: z.number().int().nonnegative().optional(),
    /** The day of the price list, as `2026-11-14`; only with a price. */
    pricesAsOf: z.string().optional(),
  })
  .readonly()
export type ContextView = z.infer<typeof contextViewSchema>

/** Which messages to leave out so that an answer that failed for want of room can be had. */
export const trimProposalSchema = z
  .object({
    /** Oldest first; none when what must go along is too long on its own. */
    messageIds: z.array(messageIdSchema).readonly(),
    /** Of those messages, as the model seems to count. */
    tokens,
    /** What is left to be sent. */
    remainingTokens: tokens,
    /** What it has to fit in, the answer's room not counted; absent when nobody knows. */
    limitTokens: z.number().int().positive().optional(),
  })
  .readonly()
export type TrimProposal = z.infer<typeof trimProposalSchema>
