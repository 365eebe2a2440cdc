import { useLayoutEffect, type RefObject } from 'react'

/** What has the focus goes away with its language, and its successor is about to take it up. */
let isOnItsWay = false

/** What had the focus when it was taken up: where it goes when the dialog closes. */
let taken: Element | undefined

/** To be called before the window is drawn anew: notes whether the focus is where it can go on. */
export function noteFocus(): void {
  isOnItsWay = document.activeElement?.closest('[data-takes-up-focus]') instanceof Element
}

/** Whether a dialog that opens should leave the focus to what takes it up. */
export function isFocusOnItsWay(): boolean {
  return isOnItsWay
}

/** Where the focus was before it was taken up; `undefined` where it was not, or that is gone. */
export function focusedBefore(): HTMLElement | undefined {
  const before = taken
  taken = undefined
  return before instanceof HTMLElement && before.isConnected ? before : undefined
}

/**
 * Takes up the focus that its predecessor had, on what is checked there. The place is marked with
 * `data-takes-up-focus`.
 */
export function useTakesUpFocus(place: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (!isOnItsWay) return
    isOnItsWay = false
    taken = document.activeElement ?? undefined
    place.current?.querySelector<HTMLElement>(':checked')?.focus()
  }, [place])
}
