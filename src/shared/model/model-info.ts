import { z } from 'zod'
import { modelIdSchema, providerIdSchema } from './ids.ts'

/** Which model of which account. */
export const modelRefSchema = z
  .object({ providerId: providerIdSchema, modelId: modelIdSchema })
  .readonly()
export type ModelRef = z.infer<typeof modelRefSchema>

/** What an endpoint tells of one of its models. Absent figures are unknown. */
export const modelInfoSchema = z
  .object({
    id: modelIdSchema,
    label: z.string().min(1).max(300),
    contextWindowTokens: z.number().int().positive().optional(),
    maxOutputTokens: z.number().int().positive().optional(),
  })
  .readonly()
export type ModelInfo = z.infer<typeof modelInfoSchema>
