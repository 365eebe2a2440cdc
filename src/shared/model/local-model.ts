import { z } from 'zod'
import { faultSchema } from '../errors/fault.ts'
import { modelIdSchema, providerIdSchema } from './ids.ts'
import type { Scope } from './scope.ts'

export const localModelScope = 'ephemeral' satisfies Scope

const bytes = z.number().int().nonnegative()

/** A model that a local server holds in its memory now. */
export const loadedModelSchema = z
  .object({
    modelId: modelIdSchema,
    /** What it takes of every kind of memory. */
    sizeBytes: bytes,
    /** What of that is the memory of graphics cards, which is many times faster. */
    graphicsBytes: bytes,
    /** The room for messages and answer that it was loaded with. */
    contextTokens: z.number().int().positive().optional(),
    /** When it will be let go unless it is asked; absent for one that stays. */
    unloadsAt: z.number().int().optional(),
  })
  .readonly()
export type LoadedModel = z.infer<typeof loadedModelSchema>

/** How a pull ended. What was downloaded stays with the server in any case. */
export const pullOutcomeSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('complete') }),
  z.object({ state: z.literal('stopped') }),
  z.object({ state: z.literal('failed'), fault: faultSchema }),
])
export type PullOutcome = z.infer<typeof pullOutcomeSchema>

/** `starting`: what belongs to the model is looked up. `finishing`: it is checked and put in place. */
export const pullPhaseSchema = z.enum(['starting', 'downloading', 'finishing'])
export type PullPhase = z.infer<typeof pullPhaseSchema>

/** A model on its way to a local server, or the end of that way. */
export const modelPullSchema = z
  .object({
    providerId: providerIdSchema,
    modelId: modelIdSchema,
    phase: pullPhaseSchema,
    /** Of all layers that are known so far; those that were there already count as completed. */
    completedBytes: bytes,
    totalBytes: bytes,
    /** Of the last seconds; absent until it can be told. */
    bytesPerSecond: z.number().nonnegative().optional(),
    /** Absent while it runs. */
    outcome: pullOutcomeSchema.optional(),
  })
  .readonly()
export type ModelPull = z.infer<typeof modelPullSchema>
