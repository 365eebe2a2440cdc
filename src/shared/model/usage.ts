import { z } from 'zod'
import type { Scope } from './scope.ts'

const tokens = z.number().int().nonnegative().optional()

/**
 * Tokens as the provider reported them. A field that is absent is unknown, which is not 0.
 * `inputTokens` includes what the prompt cache read and wrote; `outputTokens` includes
 * `reasoningTokens`.
 */
export const usageSchema = z
  .object({
    inputTokens: tokens,
    outputTokens: tokens,
    /** Read from the provider's prompt cache, usually at a tenth of the price. */
    cachedInputTokens: tokens,
    /** Written to the provider's prompt cache, with Anthropic at a quarter more than the price. */
    cacheWriteInputTokens: tokens,
    reasoningTokens: tokens,
  })
  .readonly()
export type Usage = z.infer<typeof usageSchema>

/** What was used in some span of time, in all requests of it. */
export const usageTotalSchema = z
  .object({
    requests: z.number().int().nonnegative(),
    /** Requests whose cost is unknown and so not in `costMicroUsd`. */
    requestsOfUnknownCost: z.number().int().nonnegative(),
    costMicroUsd: z.number().int().nonnegative(),
    /** What the prompt cache saved; negative while writing it cost more than reading it saved. */
    savedMicroUsd: z.number().int(),
    inputTokens: z.number().int().nonnegative(),
    outputTokens: z.number().int().nonnegative(),
    cachedInputTokens: z.number().int().nonnegative(),
  })
  .readonly()
export type UsageTotal = z.infer<typeof usageTotalSchema>

/** The same of one model. */
export const modelUsageSchema = z
  .object({
    providerId: z.string(),
    modelId: z.string(),
    ...usageTotalSchema.unwrap().shape,
  })
  .readonly()
export type ModelUsage = z.infer<typeof modelUsageSchema>

/** A day as the user's calendar counts it, such as `2026-11-22`. */
const daySchema = z.iso.date()

/** What was used lately. Days and months are those of the user's time zone. */
export const usageSummaryScope = 'ephemeral' satisfies Scope
export const usageSummarySchema = z
  .object({
    day: daySchema,
    today: usageTotalSchema,
    thisMonth: usageTotalSchema,
    /** Of this month, most expensive first. */
    models: z.array(modelUsageSchema).readonly(),
    /** The last 31 days, oldest first, today last. */
    days: z.array(z.object({ day: daySchema, total: usageTotalSchema }).readonly()).readonly(),
    /** The day of the price list by which costs are known. */
    pricesAsOf: daySchema,
  })
  .readonly()
export type UsageSummary = z.infer<typeof usageSummarySchema>
