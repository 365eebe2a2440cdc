import { z } from 'zod'
import { faultSchema } from '../errors/fault.ts'
import { partIdSchema } from './ids.ts'
import { messageSchema, terminalStateSchema } from './message.ts'
import { partHeadSchema } from './part.ts'
import type { Scope } from './scope.ts'
import { usageSchema } from './usage.ts'

export const turnEventScope = 'ephemeral' satisfies Scope

/** How a turn ended. `fault` says why, for every outcome but `complete` and `cancelled`. */
export const outcomeSchema = z
  .object({
    state: terminalStateSchema,
    fault: faultSchema.optional(),
    /** Added by the turn engine; a provider leaves it out. */
    timeToFirstTokenMs: z.number().int().nonnegative().optional(),
    /** Added by the turn engine when the price is known; as in a message. */
    costMicroUsd: z.number().int().nonnegative().optional(),
    savedMicroUsd: z.number().int().optional(),
    leftOutMessages: z.number().int().nonnegative().optional(),
  })
  .readonly()
export type Outcome = z.infer<typeof outcomeSchema>

/** Why nothing is arriving just now. */
export const waitingReasonSchema = z.enum([
  'connecting',
  'rate-limit',
  'overloaded',
  'retrying',
  /** The connection stands, and nothing has come over it for a while. */
  'silent',
  /** All has come, and the disk has no room for it; it is tried again until it has. */
  'not-saved',
])
export type WaitingReason = z.infer<typeof waitingReasonSchema>

const partOpened = z.object({
  type: z.literal('part.opened'),
  partId: partIdSchema,
  ...partHeadSchema.unwrap().shape,
})
const partDelta = z.object({
  type: z.literal('part.delta'),
  partId: partIdSchema,
  text: z.string(),
})
const partClosed = z.object({
  type: z.literal('part.closed'),
  partId: partIdSchema,
  /** Added by the turn engine; as in a part. */
  durationMs: z.number().int().nonnegative().optional(),
})
const usage = z.object({ type: z.literal('usage'), usage: usageSchema })
const waiting = z.object({
  type: z.literal('waiting'),
  reason: waitingReasonSchema,
  /** Milliseconds since the epoch; absent when no end is known. */
  until: z.number().int().optional(),
})
const ended = z.object({ type: z.literal('ended'), outcome: outcomeSchema })

/**
 * What a provider's stream yields. Parts are opened before their deltas and not touched after
 * they are closed; `usage` replaces what was reported before; exactly one `ended`, and last.
 */
export const streamEventSchema = z.discriminatedUnion('type', [
  partOpened,
  partDelta,
  partClosed,
  usage,
  waiting,
  ended,
])
export type StreamEvent = z.infer<typeof streamEventSchema>

/** Strictly increasing within a turn; a merged delta carries the last number it covers. */
const sequenced = { seq: z.number().int().nonnegative() }

/** What a watcher of a turn receives: a snapshot, then stream events with their number. */
export const turnEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('snapshot'), message: messageSchema, ...sequenced }),
  partOpened.extend(sequenced),
  partDelta.extend(sequenced),
  partClosed.extend(sequenced),
  usage.extend(sequenced),
  waiting.extend(sequenced),
  ended.extend(sequenced),
])
export type TurnEvent = z.infer<typeof turnEventSchema>
