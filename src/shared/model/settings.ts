import { z } from 'zod'
import { modelRefSchema } from './model-info.ts'
import type { Scope } from './scope.ts'

export const settingsScope = 'device' satisfies Scope

export const vaultBackendSchema = z.enum(['os-keychain', 'passphrase', 'session-only'])

/** Where keys are kept, strongest first. */
export type VaultBackend = z.infer<typeof vaultBackendSchema>

/** A language of the interface; `system` follows the machine. */
export const languageSchema = z.enum(['system', 'en', 'zh-Hans'])
export type Language = z.infer<typeof languageSchema>

/** More than there are commands. */
const mostShortcuts = 500

/** Everything about the look and the manners of the window that the user may choose. */
const look = {
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  language: languageSchema,
  /** Of the size that was designed. */
  textSizePercent: z.number().int().min(80).max(160),
  density: z.enum(['comfortable', 'compact']),
  readingWidth: z.enum(['narrow', 'medium', 'wide']),
  /** Whether long lines of code are broken. */
  wrapCode: z.boolean(),
  lineNumbers: z.boolean(),
  /** What becomes of a message sent while an answer is being written: it waits, or interrupts. */
  whileAnswering: z.enum(['queue', 'steer']),
  /** Keys by command as tinykeys writes them, where they differ from ours; empty: none. */
  shortcuts: z
    .record(z.string().max(60), z.string().max(60))
    .refine((keys) => Object.keys(keys).length <= mostShortcuts)
    .readonly(),
  /** Tells of an answer that ended while the window was not in front. */
  notifications: z.boolean(),
  spelling: z.boolean(),
}

const lockAfterMinutesSchema = z.literal([0, 1, 5, 15, 60])

/** After how many days the user is asked to replace a key; 0 never. */
const keyReminderDaysSchema = z.literal([0, 30, 90, 180])

const microUsd = z.number().int().positive().max(1_000_000_000_000)

/** Limits of what may be spent in a day or a month, in micro US dollars. Absent: no limit. */
export const budgetSchema = z
  .object({
    /** Above it the user is warned before sending. */
    warnMicroUsd: microUsd.optional(),
    /** Above it nothing is sent. */
    blockMicroUsd: microUsd.optional(),
  })
  .readonly()
export type Budget = z.infer<typeof budgetSchema>

export const budgetsSchema = z.object({ day: budgetSchema, month: budgetSchema }).readonly()
export type Budgets = z.infer<typeof budgetsSchema>

const noBudgets: Budgets = { day: {}, month: {} }

const turnedGroups = z.array(z.string().max(60)).max(1_000).readonly()

/** Settings of this device. Every field has a default, so a damaged file costs one field. */
export const settingsSchema = z
  .object({
    theme: look.theme.default('system').catch('system'),
    language: look.language.default('system').catch('system'),
    textSizePercent: look.textSizePercent.default(100).catch(100),
    density: look.density.default('comfortable').catch('comfortable'),
    readingWidth: look.readingWidth.default('medium').catch('medium'),
    wrapCode: look.wrapCode.default(false).catch(false),
    lineNumbers: look.lineNumbers.default(false).catch(false),
    whileAnswering: look.whileAnswering.default('queue').catch('queue'),
    shortcuts: look.shortcuts.default({}).catch({}),
    notifications: look.notifications.default(true).catch(true),
    spelling: look.spelling.default(true).catch(true),
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
    inspectorOpen: z.boolean().default(false).catch(false),
    /** The groups of the sidebar that are not as they are at first: folders shut, the rest open. */
    turnedGroups: turnedGroups.default([]).catch([]),
    budgets: budgetsSchema.default(noBudgets).catch(noBudgets),
    /** Words that the user has taught the spelling, in small letters. */
    learnedWords: z.array(z.string().max(60)).max(5_000).readonly().default([]).catch([]),
    /** Whether the exact requests of the last seven days are kept, to be looked at. */
    keepRequests: z.boolean().default(true).catch(true),
    /** After how many minutes of nothing the app is locked, if it has a lock; 0 never. */
    lockAfterMinutes: lockAfterMinutesSchema.default(5).catch(5),
    /** Whether it is locked when the system is, or sleeps. */
    lockWithSystem: z.boolean().default(true).catch(true),
    keyReminderDays: keyReminderDaysSchema.default(90).catch(90),
    /** By account: until when not to ask about the age of its key. */
    keyReminderPauses: z
      .record(z.string().max(60), z.number().int())
      .readonly()
      .default({})
      .catch({}),
  })
  .readonly()
export type Settings = z.infer<typeof settingsSchema>

/** What the interface may change; the rest is the app's own bookkeeping. */
export const settingsPatchSchema = z
  .strictObject({
    ...look,
    sendKey: z.enum(['enter', 'shift-enter']),
    defaultModel: modelRefSchema,
    welcomed: z.boolean(),
    sidebarOpen: z.boolean(),
    inspectorOpen: z.boolean(),
    turnedGroups,
    budgets: budgetsSchema,
    keepRequests: z.boolean(),
    lockAfterMinutes: lockAfterMinutesSchema,
    lockWithSystem: z.boolean(),
    keyReminderDays: keyReminderDaysSchema,
  })
  .partial()
  .readonly()
export type SettingsPatch = z.infer<typeof settingsPatchSchema>
