import type { LanguageId } from '../languages.ts'
import type { LineColours } from './tokenize-line.ts'

/** What the window tells the worker about one block of code. */
export type ToWorker =
  | { readonly type: 'open'; readonly block: number; readonly language: LanguageId }
  /** Finished lines, in order and without their ends. */
  | { readonly type: 'lines'; readonly block: number; readonly lines: readonly string[] }
  | { readonly type: 'close'; readonly block: number }

/** What the worker answers to each `lines`: the colours of these lines, or that there are none. */
export type FromWorker = {
  readonly block: number
  readonly colours: readonly LineColours[]
}
