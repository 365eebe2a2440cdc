export { SettingsDialog, type SettingsTab } from './settings-dialog.tsx'
