const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content')

/** Lets a text field be as high as its text where the engine's `field-sizing` does not. */
export function growToText(field: HTMLTextAreaElement | null): void {
  if (growsByItself || !field) return
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight}px`
}
