import { plainText } from '../../system/own-scripts.ts'

/**
 * Puts text in the place of what is selected, as if it was typed: the field's own undo takes it
 * back. `onText` is told the whole where the engine does not tell it itself.
 */
export function typeInto(
  field: HTMLTextAreaElement,
  text: string,
  onText: (whole: string) => void,
): void {
  field.focus()
  const { selectionStart: start, selectionEnd: end, value } = field
  if (text === '' && start === end) return
  const isTyped = typeof document.execCommand === 'function' && type(text)
  if (!isTyped) onText(value.slice(0, start) + text + value.slice(end))
}

/** The same with all that stands in the field. */
export function typeOver(
  field: HTMLTextAreaElement,
  text: string,
  onText: (whole: string) => void,
): void {
  field.focus()
  field.select()
  typeInto(field, text, onText)
}

/** Deprecated without a successor: nothing else keeps the undo history of a field. */
function type(text: string): boolean {
  if (text === '') return document.execCommand('delete')
  if (!text.includes('\n')) return document.execCommand('insertText', false, text)
  // `insertText` lays the field out anew for each line: 4,000 lines took 70 s, and this 0.1 s. It
  // is text here too: a field has no markup, and what would begin some is escaped.
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  // The engine's types know a text only, and the engine takes none.
  return document.execCommand('insertHTML', false, plainText(escaped) as unknown as string)
}
