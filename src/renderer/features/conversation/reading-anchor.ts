import type { MessageId } from '../../../shared/model/ids.ts'

/** What the reader looks at: it stays where it is, whatever grows above it. */
export interface ReadingAnchor {
  readonly id: MessageId
  /** How far the message's top is above the top of the view; negative below it. */
  readonly offsetPx: number
  /** The piece of the message at the top of the view, and the same of it. */
  readonly piece?: { readonly element: Element; readonly offsetPx: number }
}

/** The message at the top of the view, of those that are drawn; `undefined` if none is there. */
export function anchorAt(
  scroller: Element,
  items: readonly HTMLElement[],
): ReadingAnchor | undefined {
  const top = scroller.getBoundingClientRect().top
  const item = items.find((one) => one.getBoundingClientRect().bottom > top + 1)
  const id = item?.dataset.message
  if (!item || id === undefined) return undefined
  const offsetPx = top - item.getBoundingClientRect().top
  if (offsetPx <= 0) return { id: id as MessageId, offsetPx }
  const element = pieceAt(item, top)
  return {
    id: id as MessageId,
    offsetPx,
    piece: { element, offsetPx: top - element.getBoundingClientRect().top },
  }
}

/** By how much the view has to be scrolled for what the reader looks at to be where it was. */
export function driftPx(scroller: Element, item: Element, anchor: ReadingAnchor): number {
  const top = scroller.getBoundingClientRect().top
  const { piece } = anchor
  const isThere = piece?.element.isConnected === true && item.contains(piece.element)
  const [element, wanted] = isThere ? [piece.element, piece.offsetPx] : [item, anchor.offsetPx]
  return wanted - (top - element.getBoundingClientRect().top)
}

/** How deep a piece is looked for: paragraphs, the items of a list, the lines of a program. */
const maxDepth = 9

function pieceAt(item: Element, top: number): Element {
  let piece = item
  for (let depth = 0; depth < maxDepth; depth += 1) {
    if (piece.getBoundingClientRect().top >= top) return piece
    const inner = [...piece.children].find((child) => {
      const { bottom, height } = child.getBoundingClientRect()
      return height > 0 && bottom > top + 1
    })
    if (!inner) return piece
    piece = inner
  }
  return piece
}
