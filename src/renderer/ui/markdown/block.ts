import type { Chunks } from './chunks.ts'

/** A piece of a paragraph, and what stood between it and the piece before it. */
export interface Piece {
  readonly text: string
  readonly joint: '' | ' ' | '\n'
}

/** A part of a document that is drawn by itself; its text is markdown. */
export type Block =
  | { readonly kind: 'paragraph'; readonly pieces: Chunks<Piece> }
  | {
      readonly kind: 'list'
      /** The number of its first item, of an ordered list. */
      readonly start: number | undefined
      /** Blank lines stand between its items. */
      readonly isLoose: boolean
      readonly items: Chunks<string>
    }
  | {
      readonly kind: 'table'
      /** Its header and the row of dashes. */
      readonly head: string
      /** Some rows each. */
      readonly rows: Chunks<string>
    }
  | { readonly kind: 'quote'; readonly pieces: Chunks<string> }
  | {
      readonly kind: 'code'
      readonly language: string
      readonly code: string
      readonly isOpen: boolean
    }
  | {
      readonly kind: 'formula'
      readonly latex: string
      /** As it was written, with its delimiters. */
      readonly source: string
      readonly isOpen: boolean
    }
  /** Anything else: a heading, a rule, indented code, a footnote. */
  | {
      readonly kind: 'other'
      readonly text: string
      /** Of a heading: its place in the outline of the document, 1 for the outermost. */
      readonly depth?: number
    }
