import { z } from 'zod'
import { providerIdSchema } from './ids.ts'
import { modelInfoSchema } from './model-info.ts'
import type { Scope } from './scope.ts'

export const providerAccountScope = 'device' satisfies Scope

export const providerKindSchema = z.enum([
  'anthropic',
  'openai',
  'gemini',
  'ollama',
  'openai-compatible',
  'demo',
])
export type ProviderKind = z.infer<typeof providerKindSchema>

/** Where a secret is kept and what may be shown of it. The secret itself never leaves main. */
export const keyDescriptionSchema = z
  .object({
    present: z.boolean(),
    /** The last four characters; absent when the key is too short to show any. */
    hint: z.string().max(4).optional(),
    backend: z.enum(['os-keychain', 'passphrase', 'session-only']).optional(),
    /** Milliseconds since the epoch. */
    addedAt: z.number().int().optional(),
  })
  .readonly()
export type KeyDescription = z.infer<typeof keyDescriptionSchema>

/**
 * How long a local server holds a model in memory after its last answer: five minutes, an hour,
 * until something else needs the memory, or not at all.
 */
export const keepAliveSchema = z.enum(['5m', '1h', 'always', 'none'])
export type KeepAlive = z.infer<typeof keepAliveSchema>

/** One configured account as it is stored: never with its key. */
export const providerAccountSchema = z
  .object({
    id: providerIdSchema,
    kind: providerKindSchema,
    name: z.string().trim().min(1).max(80),
    /** Absent for kinds that have one fixed address, and for Demo. */
    baseUrl: z.string().optional(),
    /** Names the key in the vault; carries the origin that the key was entered for. */
    keyRef: z.string().optional(),
    /** The models that the endpoint listed last; kept so that the picker works offline. */
    models: z.array(modelInfoSchema).readonly(),
    /** Of kinds that run models on a machine of the user; absent leaves it to the server. */
    keepAlive: keepAliveSchema.optional(),
    createdAt: z.number().int(),
  })
  .readonly()
export type ProviderAccount = z.infer<typeof providerAccountSchema>
