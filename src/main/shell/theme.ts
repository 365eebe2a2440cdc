import { nativeTheme } from 'electron'
import type { Settings } from '../../shared/model/settings.ts'
import type { SettingsPort } from '../ports/settings.ts'

type Theme = Settings['theme']

/** Lets the theme reach what the page does not draw: the first paint, dialogs, menus. */
export function showTheme(theme: Theme): void {
  nativeTheme.themeSource = sourceOf(theme)
}

/** Keeps it as it is chosen. */
export function followTheme(settings: Pick<SettingsPort, 'read' | 'subscribe'>): void {
  showTheme(settings.read().theme)
  settings.subscribe(({ theme }) => showTheme(theme))
}

/** What a theme looks like here and now. */
export function shownTheme(theme: Theme): Exclude<Theme, 'system'> {
  if (theme !== 'system') return theme
  if (nativeTheme.shouldUseHighContrastColors) return 'contrast'
  return nativeTheme.shouldUseDarkColors ? 'dark' : 'light'
}

/** The system knows no theme of high contrast; ours is a dark one. */
function sourceOf(theme: Theme): 'system' | 'light' | 'dark' {
  return theme === 'contrast' ? 'dark' : theme
}
