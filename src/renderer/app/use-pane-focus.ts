import { useEffect, useRef } from 'react'

/**
 * When a pane comes or goes, and what had the keyboard is no more, the keyboard goes to the button
 * that turns it back (`data-turns`).
 */
export function usePaneFocus(pane: 'sidebar' | 'inspector', isShown: boolean): void {
  const wasShown = useRef(isShown)
  useEffect(() => {
    if (wasShown.current === isShown) return
    wasShown.current = isShown
    if (document.activeElement !== document.body) return
    document.querySelector<HTMLElement>(`[data-turns=${pane}]`)?.focus()
  }, [pane, isShown])
}
