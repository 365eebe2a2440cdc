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
  // Deprecated without a successor: nothing else keeps the undo history of a field.
  const isTyped =
    typeof document.execCommand === 'function' &&
    (text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text))
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
