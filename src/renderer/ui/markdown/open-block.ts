import type { Block, Piece } from './block.ts'
import type { Chunks } from './chunks.ts'
import type { Line, ListMarker } from './line.ts'

/** The block to which the next line may still belong. */
export type OpenBlock =
  | OpenParagraph
  | OpenList
  | OpenTable
  | OpenQuote
  | OpenCode
  | OpenFormula
  | OpenRest

interface Extent {
  /** Where its open piece begins, which is all that is not settled. */
  readonly start: number
  /** Where its last line with text ends. */
  readonly end: number
}

export interface OpenParagraph extends Extent {
  readonly kind: 'paragraph'
  readonly pieces: Chunks<Piece>
  readonly joint: Piece['joint']
  readonly lastLine: number
  /** Where the line before the last one ends. */
  readonly endBefore: number
}

export interface OpenList extends Extent {
  readonly kind: 'list'
  readonly first: ListMarker
  readonly item: ListMarker
  readonly items: Chunks<string>
  readonly isLoose: boolean
  readonly inner: Inner
}

export interface OpenTable extends Extent {
  readonly kind: 'table'
  readonly head: string
  readonly rows: Chunks<string>
  readonly rowCount: number
}

export interface OpenQuote extends Extent {
  readonly kind: 'quote'
  readonly pieces: Chunks<string>
  readonly inner: Inner
}

export interface OpenCode extends Extent {
  readonly kind: 'code'
  readonly marker: string
  readonly indent: number
  readonly language: string
  readonly isClosed: boolean
}

export interface OpenFormula extends Extent {
  readonly kind: 'formula'
  readonly closer: string
  readonly isClosed: boolean
}

export interface OpenRest extends Extent {
  readonly kind: 'note' | 'indented' | 'line'
  readonly isAfterBlank: boolean
}

/** How the inside of a list item or of a quote stands after a line. */
export interface Inner {
  readonly fence: string | undefined
  readonly isAfterBlank: boolean
  /** A paragraph is open, to which a line may belong although it lacks the marks for it. */
  readonly isLazy: boolean
}

/** What a line does to the open block: it belongs to it, ends it, or begins another. */
export type Step =
  | { readonly type: 'goes-on'; readonly open: OpenBlock; readonly before?: Block }
  | { readonly type: 'ends'; readonly open: OpenBlock }
  | { readonly type: 'another' }

export type GoOn<Open extends OpenBlock> = (text: string, open: Open, line: Line) => Step

export const another: Step = { type: 'another' }

export function isBlank({ body }: Line): boolean {
  return body === ''
}
