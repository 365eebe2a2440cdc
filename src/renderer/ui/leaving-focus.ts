/** Whether nobody has the keyboard, or only a popup that is about to go. */
export function isFocusAdrift(): boolean {
  const focused = document.activeElement
  return !focused || focused === document.body || focused.closest('[data-closed]') !== null
}

/**
 * Whether a popup that goes away may give the keyboard back to where it came from: only while it
 * still has it, or nobody has. Who has gone on in the meantime is not called back.
 */
export function isFocusLeftBy(popup: HTMLElement | null): boolean {
  return isFocusAdrift() || (popup?.contains(document.activeElement) ?? false)
}
