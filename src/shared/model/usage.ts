import { z } from 'zod'

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

/** What was used of one model in some span of time, in all requests of it. */
export const modelUsageSchema = z
  .object({
    providerId: z.string(),
    modelId: z.string(),
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
export type ModelUsage = z.infer<typeof modelUsageSchema>
