import { z } from 'zod'

const tokens = z.number().int().nonnegative().optional()

/**
 * Tokens as the provider reported them. A field that is absent is unknown, which is not 0.
 * `inputTokens` includes `cachedInputTokens`; `outputTokens` includes `reasoningTokens`.
 */
export const usageSchema = z
  .object({
    inputTokens: tokens,
    outputTokens: tokens,
    cachedInputTokens: tokens,
    reasoningTokens: tokens,
  })
  .readonly()
export type Usage = z.infer<typeof usageSchema>
