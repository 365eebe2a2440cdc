/** As much text as is pasted as a file, and not into the field. */
const longChars = 5_000
const longLines = 100

/** The longest that a field takes without holding the window up. */
const fieldChars = 200_000

/** Whether a text that became a file may become text again. */
export function fitsField(text: string): boolean {
  return text.length <= fieldChars
}

/** What the clipboard offers. */
export interface Clipboard {
  readonly text: string
  /** The text is there with its look too, as a word processor or a browser gives it. */
  readonly hasMarkup: boolean
  readonly files: readonly File[]
}

export type Pasted =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'long-text'; readonly text: string }
  /** Belongs to the field. */
  | { readonly kind: 'text' }

/**
 * What a paste becomes. Word processors and spreadsheets put a picture beside the text that was
 * copied, which is not what is meant; a file manager puts the files' names beside the files.
 */
export function pastedFrom({ text, hasMarkup, files }: Clipboard): Pasted {
  if (files.length > 0 && (text.trim() === '' || !hasMarkup)) return { kind: 'files', files }
  return isLong(text) ? { kind: 'long-text', text } : { kind: 'text' }
}

export function isLong(text: string): boolean {
  if (text.length >= longChars) return true
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0 && lines < longLines; at = text.indexOf('\n', at + 1)) {
    lines += 1
  }
  return lines >= longLines
}
