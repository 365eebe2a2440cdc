import { useEffect, useMemo } from 'react'
import { tinykeys } from 'tinykeys'
import { commandKeys } from '../../shared/logic/command-catalog.ts'
import { runCommand } from '../api/command-handlers.ts'
import { useLiminal } from '../api/liminal-context.ts'
import { useReady } from '../api/source.ts'
import { setInspectorOver, setSidebarOver, useView } from './view-store.ts'

const none = {}

/** The keys that work anywhere in the window: those of the commands, and Escape. */
export function useShortcuts(onStop: () => void): void {
  const chosen = useReady(useLiminal().settings)?.shortcuts ?? none
  const keys = useMemo(() => commandKeys(chosen), [chosen])
  useEffect(() => {
    const bindings = Object.entries(keys).map(([id, press]) => [
      press,
      (event: KeyboardEvent) => {
        if (event.isComposing || isModalOpen()) return
        if (runCommand(id as keyof typeof keys)) event.preventDefault()
      },
    ])
    return tinykeys(window, Object.fromEntries(bindings), { ignore: () => false })
  }, [keys])
  useEffect(
    () =>
      tinykeys(
        window,
        {
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
    [onStop],
  )
}

function isPopupOpen(): boolean {
  const popups = '[role=dialog]:not([data-toast]), [role=alertdialog], [role=menu]'
  return document.querySelector(popups) !== null
}

/** What asks to be answered first; a command behind it would go unseen. */
function isModalOpen(): boolean {
  return document.querySelector('[role=alertdialog]') !== null
}
