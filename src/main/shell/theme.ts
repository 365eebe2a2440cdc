import { nativeTheme } from 'electron'
import type { Settings } from '../../shared/model/settings.ts'
import type { SettingsPort } from '../ports/settings.ts'

/** Lets the chosen theme reach what the page does not draw: the first paint, dialogs, menus. */
export function followTheme(settings: Pick<SettingsPort, 'read' | 'subscribe'>): void {
  nativeTheme.themeSource = sourceOf(settings.read())
  settings.subscribe((next) => (nativeTheme.themeSource = sourceOf(next)))
}

/** The system knows no theme of high contrast; ours is a dark one. */
function sourceOf({ theme }: Pick<Settings, 'theme'>): 'system' | 'light' | 'dark' {
  return theme === 'contrast' ? 'dark' : theme
}
