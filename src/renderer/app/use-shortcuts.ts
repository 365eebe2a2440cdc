import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { setInspectorOver, setSidebarOver, showSettings, useView } from './view-store.ts'

interface Shortcuts {
  readonly onNew: () => void
  /** Stops the answer that is being written in the open conversation. */
  readonly onStop: () => void
  readonly onInspector: () => void
}

/** The keys that work anywhere in the window. */
export function useShortcuts({ onNew, onStop, onInspector }: Shortcuts): void {
  useEffect(
    () =>
      tinykeys(
        window,
        {
          '$mod+n': (event) => {
            event.preventDefault()
            onNew()
          },
          '$mod+i': (event) => {
            event.preventDefault()
            onInspector()
          },
          '$mod+,': (event) => {
            event.preventDefault()
            showSettings('general')
          },
          Escape: (event) => {
            // Whatever lies on top takes Escape for itself; it closes and never discards.
            if (event.defaultPrevented || event.isComposing || isPopupOpen()) return
            const { isSidebarOver, isInspectorOver } = useView.getState()
            if (isSidebarOver) setSidebarOver(false)
            else if (isInspectorOver) setInspectorOver(false)
            else onStop()
          },
        },
        { ignore: () => false },
      ),
    [onNew, onStop, onInspector],
  )
}

function isPopupOpen(): boolean {
  return document.querySelector('[role=dialog], [role=alertdialog], [role=menu]') !== null
}
