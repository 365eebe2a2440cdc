/** Ends the holding and forgets what was typed. */
let release: (() => void) | undefined
let typed = ''

/**
 * What is typed from now on belongs to a field that is on its way, and goes nowhere else: Enter, in a
 * message that is still being written, would send it. Until `typedAhead` is asked for, or Escape.
 */
export function holdTyping(onEscape: () => void): void {
  release?.()
  const hear = (event: KeyboardEvent): void => {
    const { key } = event
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (key.length === 1) typed += key
    else if (key === 'Backspace') typed = typed.slice(0, -1)
    else if (key === 'Escape') onEscape()
    else if (key !== 'Enter') return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (key === 'Escape') release?.()
  }
  window.addEventListener('keydown', hear, { capture: true })
  release = () => {
    window.removeEventListener('keydown', hear, { capture: true })
    release = undefined
    typed = ''
  }
}

/** What was typed meanwhile, for the field that is there now. */
export function typedAhead(): string {
  const text = typed
  release?.()
  return text
}
