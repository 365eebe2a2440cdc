import { nativeTheme } from 'electron'
import type { SettingsPort } from '../ports/settings.ts'

/** Lets the chosen theme reach what the page does not draw: the first paint, dialogs, menus. */
export function followTheme(settings: Pick<SettingsPort, 'read' | 'subscribe'>): void {
  nativeTheme.themeSource = settings.read().theme
  settings.subscribe(({ theme }) => (nativeTheme.themeSource = theme))
}
