import { useLayoutEffect } from 'react'
import { useLiminal } from '../api/liminal-context.ts'
import { useReady } from '../api/source.ts'
import { useMedia } from './use-media.ts'

const darkQuery = '(prefers-color-scheme: dark)'

/** Puts the chosen theme on the document, or the system's where that was chosen. */
export function useTheme(): void {
  const theme = useReady(useLiminal().settings)?.theme ?? 'system'
  const isSystemDark = useMedia(darkQuery)
  const shown = theme === 'system' ? (isSystemDark ? 'dark' : 'light') : theme
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = shown
  }, [shown])
}

/** The theme until the settings are known, so that nothing flashes. */
export function showSystemTheme(): void {
  document.documentElement.dataset['theme'] = window.matchMedia(darkQuery).matches
    ? 'dark'
    : 'light'
}
