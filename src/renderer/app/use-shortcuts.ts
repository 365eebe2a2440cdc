import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { setSidebarOver, showSettings, useView } from './view-store.ts'

interface Shortcuts {
  readonly onNew: () => void
  /** Stops the answer that is being written in the open conversation. */
  readonly onStop: () => void
}

/** The keys that work anywhere in the window. */
export function useShortcuts({ onNew, onStop }: Shortcuts): void {
  useEffect(
    () =>
      tinykeys(
        window,
        {
          '$mod+n': (event) => {
            event.preventDefault()
            onNew()
          },
          '$mod+,': (event) => {
            event.preventDefault()
            showSettings('general')
          },
          Escape: (event) => {
            // Whatever lies on top takes Escape for itself; it closes and never discards.
            if (event.defaultPrevented || event.isComposing || isPopupOpen()) return
            if (useView.getState().isSidebarOver) setSidebarOver(false)
            else onStop()
          },
        },
        { ignore: () => false },
      ),
    [onNew, onStop],
  )
}

function isPopupOpen(): boolean {
  return document.querySelector('[role=dialog], [role=alertdialog], [role=menu]') !== null
}
