/** The colours and the type of a diagram, as the theme on show has them. */
export interface DiagramLook {
  readonly isDark: boolean
  readonly background: string
  readonly ink: string
  readonly quietInk: string
  readonly line: string
  readonly node: string
  readonly accent: string
  readonly accentSoft: string
  readonly note: string
}

/** What the window asks of the frame that draws. */
export interface DiagramOrder {
  readonly id: number
  readonly source: string
  readonly look: DiagramLook
}

/** What the frame answers; nothing in it is to be trusted. */
export type DiagramAnswer =
  | { readonly id: number; readonly type: 'drawn'; readonly svg: string; readonly kind: string }
  | { readonly id: number; readonly type: 'failed'; readonly why: string }
