let isWanted = false

/** The tree takes the keyboard as soon as it is there. */
export function focusTree(): void {
  isWanted = true
}

/** Whether it is to be taken now; asked once. */
export function takeTreeFocus(): boolean {
  const wasWanted = isWanted
  isWanted = false
  return wasWanted
}
