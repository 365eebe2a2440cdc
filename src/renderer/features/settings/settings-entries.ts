import { words } from '../../words/words.ts'
import type { SettingsTab } from './settings-tabs.ts'

/** Where each single setting stands, in the order of the dialog. */
const places = {
  language: 'general',
  sending: 'general',
  whileAnswering: 'general',
  spelling: 'general',
  notifications: 'general',
  budgets: 'general',
  accounts: 'providers',
  theme: 'appearance',
  textSize: 'appearance',
  density: 'appearance',
  readingWidth: 'appearance',
  code: 'appearance',
  keys: 'shortcuts',
  folder: 'data',
  exactRequests: 'privacy',
  whereKeys: 'privacy',
  keyReminder: 'privacy',
  lock: 'privacy',
  networkLedger: 'privacy',
  version: 'about',
} as const satisfies Readonly<Record<string, SettingsTab>>

export type SettingId = keyof typeof places

export interface SettingsEntry {
  readonly id: SettingId
  readonly tab: SettingsTab
  readonly label: string
  /** Other words by which it is found. */
  readonly alias: string
}

/** Every setting, to be searched. */
export function settingsEntries(): readonly SettingsEntry[] {
  return (Object.keys(places) as readonly SettingId[]).map((id) => ({
    id,
    tab: places[id],
    label: words(`settings.entries.${id}`),
    alias: words(`settings.aliases.${id}`),
  }))
}
