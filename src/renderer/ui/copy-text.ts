import { withoutControls } from './visible-directions.ts'

/**
 * Puts text on the clipboard, also where the page may not use the clipboard's own API. It may be
 * pasted into a terminal, to which some characters are commands.
 */
export async function copyText(copied: string): Promise<boolean> {
  const text = withoutControls(copied)
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  // Not `sr-only`: that keeps no lines, and neither would what is copied.
  field.className = 'fixed start-0 top-0 size-px opacity-0'
  document.body.append(field)
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return isCopied
}
