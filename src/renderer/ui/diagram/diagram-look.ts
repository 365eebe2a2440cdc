import { useMemo, useSyncExternalStore } from 'react'
import type { DiagramLook } from './frame/messages.ts'

/** The colours that diagrams are drawn in; they change with the theme. */
export function useDiagramLook(): DiagramLook {
  const theme = useSyncExternalStore(watchTheme, themeNow)
  // The colours are the theme's, read where they stand.
  return useMemo(() => (theme === undefined ? lookNow() : lookNow()), [theme])
}

function themeNow(): string | undefined {
  return document.documentElement.dataset['theme']
}

function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

function lookNow(): DiagramLook {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim()
  return {
    isDark: style.colorScheme === 'dark',
    background: token('code-bg'),
    ink: token('ink'),
    quietInk: token('ink-3'),
    line: token('line-2'),
    node: token('sunken'),
    accent: token('accent'),
    accentSoft: token('accent-soft'),
    note: token('warn-soft'),
  }
}
