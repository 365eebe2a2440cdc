import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Settings } from '../../shared/model/settings.ts'
import { lookFrom } from './look-from.ts'
import { shownTheme } from './theme.ts'

/** What of the settings can be seen before the app is there: attributes of the document. */
export interface Look {
  readonly theme: Exclude<Settings['theme'], 'system'>
  readonly density: Settings['density']
  readonly reading: Settings['readingWidth']
  /** The size of the text in per cent, to the next step that the settings offer. */
  readonly scale: number
  readonly sidebar: 'open' | 'shut'
  readonly inspector: 'open' | 'shut'
}

/** How the window looks at first, read anew each time it is asked for. */
export interface FirstLook {
  readonly read: () => Look
  /** As it was chosen. */
  readonly theme: () => Settings['theme']
}

/** Reads the settings by itself: what reads them all is too heavy to come before the window. */
export function createFirstLook(folder: string): FirstLook {
  const read = () => lookFrom(readText(path.join(folder, 'settings.json')))
  return {
    theme: () => read().theme,
    read: () => {
      const { theme, density, readingWidth, textSizePercent, sidebarOpen, inspectorOpen } = read()
      return {
        theme: shownTheme(theme),
        density,
        reading: readingWidth,
        scale: Math.round(textSizePercent / 10) * 10,
        sidebar: sidebarOpen ? 'open' : 'shut',
        inspector: inspectorOpen ? 'open' : 'shut',
      }
    },
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
