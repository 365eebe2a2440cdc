import { useLayoutEffect } from 'react'
import type { Settings } from '../../shared/model/settings.ts'
import { useLiminal } from '../api/liminal-context.ts'
import { useReady } from '../api/source.ts'
import { useMedia } from './use-media.ts'

const darkQuery = '(prefers-color-scheme: dark)'
const contrastQuery = '(prefers-contrast: more)'

/** Puts what was chosen of the window's look on the document. */
export function useLook(): void {
  const settings = useReady(useLiminal().settings)
  const system = systemTheme(useMedia(darkQuery), useMedia(contrastQuery))
  const theme = settings?.theme ?? 'system'
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme === 'system' ? system : theme
  }, [theme, system])

  const { density, readingWidth, textSizePercent } = settings ?? {}
  useLayoutEffect(() => {
    const root = document.documentElement
    root.dataset['density'] = density ?? 'comfortable'
    root.dataset['reading'] = readingWidth ?? 'medium'
    root.style.setProperty('--scale', String((textSizePercent ?? 100) / 100))
  }, [density, readingWidth, textSizePercent])
}

/** The theme until the settings are known, so that nothing flashes. */
export function showSystemTheme(): void {
  const [isDark, isContrast] = [darkQuery, contrastQuery].map(
    (query) => window.matchMedia(query).matches,
  )
  document.documentElement.dataset['theme'] = systemTheme(isDark, isContrast)
}

/** Our theme of high contrast is a dark one, for a system of either kind that asks for more. */
function systemTheme(isDark = false, isContrast = false): Exclude<Settings['theme'], 'system'> {
  if (isContrast) return 'contrast'
  return isDark ? 'dark' : 'light'
}
