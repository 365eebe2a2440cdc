import { z } from 'zod'
import { modelRefSchema } from './model-info.ts'
import type { Scope } from './scope.ts'

export const settingsScope = 'device' satisfies Scope

export const vaultBackendSchema = z.enum(['os-keychain', 'passphrase', 'session-only'])

/** Where keys are kept, strongest first. */
export type VaultBackend = z.infer<typeof vaultBackendSchema>

/** Settings of this device. Every field has a default, so a damaged file costs one field. */
export const settingsSchema = z
  .object({
    theme: z.enum(['system', 'light', 'dark']).default('system').catch('system'),
    /** Which key sends; the other one breaks the line. */
    sendKey: z.enum(['enter', 'shift-enter']).default('enter').catch('enter'),
    /** The model of the next new conversation. */
    defaultModel: modelRefSchema.optional().catch(undefined),
    /** The user's explicit choice, or the keychain once it was seen to work. */
    vaultBackend: vaultBackendSchema.optional().catch(undefined),
    /** Whether the Demo account was put there once; it is not put back when removed. */
    demoSeeded: z.boolean().default(false).catch(false),
    /** Whether the first-run panel was answered or dismissed. */
    welcomed: z.boolean().default(false).catch(false),
    sidebarOpen: z.boolean().default(true).catch(true),
  })
  .readonly()
export type Settings = z.infer<typeof settingsSchema>

/** What the interface may change; the rest is the app's own bookkeeping. */
export const settingsPatchSchema = z
  .strictObject({
    theme: z.enum(['system', 'light', 'dark']),
    sendKey: z.enum(['enter', 'shift-enter']),
    defaultModel: modelRefSchema,
    welcomed: z.boolean(),
    sidebarOpen: z.boolean(),
  })
  .partial()
  .readonly()
export type SettingsPatch = z.infer<typeof settingsPatchSchema>
