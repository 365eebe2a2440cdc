export { SettingsDialog } from './settings-dialog.tsx'
export { settingsTabs, type SettingsTab } from './settings-tabs.ts'
