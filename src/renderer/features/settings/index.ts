export { SettingPlace } from './setting-place.tsx'
export { SettingsDialog } from './settings-dialog.tsx'
export { settingsEntries, type SettingId } from './settings-entries.ts'
export type { SettingsTab } from './settings-tabs.ts'
