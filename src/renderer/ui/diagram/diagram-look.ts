import { useMemo, useSyncExternalStore } from 'react'
import type { DiagramLook } from './frame/messages.ts'

/** The colours that diagrams are drawn in; they change with the theme. */
export function useDiagramLook(): DiagramLook {
  const theme = useSyncExternalStore(watchTheme, themeNow)
  return useMemo(() => lookOf(theme), [theme])
}

function themeNow(): string | undefined {
  return document.documentElement.dataset['theme']
}

function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

/** The colours of the theme on show, read where they stand. */
function lookOf(theme: string | undefined): DiagramLook {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim()
  return {
    isDark: theme === 'dark' || theme === 'contrast',
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
