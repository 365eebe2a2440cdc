import type { MessageId } from '../../../shared/model/ids.ts'
import type { ReadingPlace } from '../../../shared/model/reading-place.ts'
import { createCell, type Source } from '../../api/source.ts'
import { followsAfterScroll } from './follow-scroll.ts'
import { createHeights, type Heights } from './message-heights.ts'
import { covers, rangeBetween, type PathRange } from './path-layout.ts'
import { anchorAt, driftPx, type ReadingAnchor } from './reading-anchor.ts'

/** The column of messages as it is scrolled: which are drawn, and what stays where it is. */
export interface Viewport {
  /** Begins with the elements; the returned function lets go of them. */
  readonly attach: (scroller: HTMLElement, column: HTMLElement) => () => void
  /** Watches the height of a drawn message. */
  readonly observe: (item: HTMLElement | null) => () => void
  /** The branch on show, as it is about to be drawn. */
  readonly setPath: (path: readonly MessageId[], sizes: readonly number[]) => void
  /** To be called when something was drawn, before it is painted. */
  readonly settle: () => void
  readonly heights: () => readonly number[]
  readonly range: Source<PathRange>
  /** Whether the view stays at the end. */
  readonly follows: Source<boolean>
  /** How many messages came since it does not. */
  readonly newMessages: () => number
  readonly toEnd: () => void
  /** Draws a message and puts its top so far below the top of the view. */
  readonly reveal: (id: MessageId, belowPx?: number) => void
  readonly scrollBy: (px: number) => void
  /** Where the reader is. */
  readonly place: () => ReadingPlace | undefined
}

interface View {
  readonly heights: Heights
  readonly range: ReturnType<typeof createCell<PathRange>>
  readonly follows: ReturnType<typeof createCell<boolean>>
  /** Tells where the reader is, whenever that is somewhere else. */
  readonly onMoved: (place: ReadingPlace) => void
  elements?: { readonly scroller: HTMLElement; readonly column: HTMLElement } | undefined
  anchor?: ReadingAnchor | undefined
  /** Where the view was put last. */
  lastTop: number
  /** The last message at that time. */
  lastWhenLeft: MessageId | undefined
}

/** Room above the first message. */
const topPx = 16

export function createViewport(
  start: ReadingPlace | undefined,
  onMoved: (place: ReadingPlace) => void,
): Viewport {
  const heights = createHeights()
  const view: View = {
    heights,
    range: createCell<PathRange>({ first: 0, end: 0 }),
    follows: createCell(start?.atEnd ?? true),
    onMoved,
    lastTop: 0,
    lastWhenLeft: undefined,
    ...(start && !start.atEnd && { anchor: { id: start.messageId, offsetPx: start.offsetPx } }),
  }
  const observer = new ResizeObserver(() => settle(view))
  return {
    attach: (scroller, column) => {
      view.elements = { scroller, column }
      const onScroll = (): void => scrolled(view)
      scroller.addEventListener('scroll', onScroll, { passive: true })
      observer.observe(scroller)
      observer.observe(column)
      settle(view)
      return () => {
        scroller.removeEventListener('scroll', onScroll)
        observer.disconnect()
        view.elements = undefined
      }
    },
    observe: (item) => {
      if (item) observer.observe(item)
      return () => {
        if (item) observer.unobserve(item)
      }
    },
    setPath: (path, sizes) => setPath(view, path, sizes),
    settle: () => settle(view),
    heights: heights.all,
    range: view.range,
    follows: view.follows,
    newMessages: () => countAfter(heights, view.lastWhenLeft),
    toEnd: () => moveTo(view, undefined),
    reveal: (id, belowPx = 12) => {
      if (heights.indexOf(id) >= 0) moveTo(view, { id, offsetPx: -belowPx })
    },
    scrollBy: (px) => {
      if (view.elements) view.elements.scroller.scrollTop += px
      scrolled(view)
    },
    place: () => placeOf(view),
  }
}

function setPath(view: View, path: readonly MessageId[], sizes: readonly number[]): void {
  const { heights, anchor } = view
  const at = anchor ? heights.indexOf(anchor.id) : -1
  if (!heights.setPath(path, sizes)) return
  // Another version took the place of what the reader looks at.
  const instead = anchor && at >= 0 && heights.indexOf(anchor.id) < 0 ? heights.idAt(at) : undefined
  if (anchor && instead !== undefined) view.anchor = { id: instead, offsetPx: anchor.offsetPx }
  // Before the first drawing; later it is done when that is settled.
  if (view.elements) return
  view.lastWhenLeft = path.at(-1)
  cover(view)
}

function settle(view: View): void {
  const { elements, heights } = view
  if (!elements) return
  heights.setColumn(elements.column.clientWidth)
  for (const item of itemsOf(view)) heights.measure(item)
  hold(view)
  cover(view)
}

function itemsOf({ elements }: View): readonly HTMLElement[] {
  const found = elements?.column.querySelectorAll<HTMLElement>(':scope > [data-message]')
  return found ? [...found] : []
}

/** Puts the view where the reader is. */
function hold(view: View): void {
  const { elements, heights, anchor } = view
  if (!elements) return
  const { scroller } = elements
  if (view.follows.read()) scroller.scrollTop = scroller.scrollHeight
  else if (anchor) {
    const item = itemsOf(view).find(({ dataset }) => dataset.message === anchor.id)
    const at = heights.indexOf(anchor.id)
    if (item) {
      const drift = driftPx(scroller, item, anchor)
      if (Math.abs(drift) >= 0.5) scroller.scrollTop += drift
    } else if (at >= 0) {
      scroller.scrollTop = topPx + (heights.offsets()[at] ?? 0) + anchor.offsetPx
    }
  }
  view.lastTop = scroller.scrollTop
}

/** Draws what is in view and near it. */
function cover(view: View): void {
  const { topPx: top, heightPx } = stretchOf(view)
  const offsets = view.heights.offsets()
  const around = (screens: number): PathRange =>
    rangeBetween(offsets, top - screens * heightPx, top + (1 + screens) * heightPx)
  if (!covers(view.range.read(), around(0.5))) view.range.write(around(1.25))
}

/** The stretch of the column that is to be seen. */
function stretchOf({ elements, heights, anchor, follows }: View): {
  readonly topPx: number
  readonly heightPx: number
} {
  if (elements && elements.scroller.clientHeight > 0) {
    const { scrollTop, clientHeight } = elements.scroller
    return { topPx: scrollTop - topPx, heightPx: clientHeight }
  }
  const offsets = heights.offsets()
  const at = anchor && !follows.read() ? heights.indexOf(anchor.id) : -1
  const heightPx = window.innerHeight || 800
  return { topPx: at >= 0 ? (offsets[at] ?? 0) : (offsets.at(-1) ?? 0) - heightPx, heightPx }
}

function scrolled(view: View): void {
  if (!view.elements) return
  const { scroller } = view.elements
  if (Math.abs(scroller.scrollTop - view.lastTop) < 1) return
  const before = { follows: view.follows.read(), scrollTop: view.lastTop }
  const isFollowing = followsAfterScroll(before, scroller)
  view.lastTop = scroller.scrollTop
  view.anchor = anchorOf(view, scroller)
  setFollows(view, isFollowing)
  cover(view)
  tell(view)
}

/** What the reader looks at now. */
function anchorOf(view: View, scroller: HTMLElement): ReadingAnchor | undefined {
  const { heights } = view
  const drawn = anchorAt(scroller, itemsOf(view))
  const px = scroller.scrollTop - topPx
  const offsets = heights.offsets()
  const { first } = rangeBetween(offsets, px, px)
  const id = heights.idAt(first)
  // Who scrolls fast is over what is not drawn yet.
  if (id === undefined || (drawn && heights.indexOf(drawn.id) <= first + 1)) return drawn
  return { id, offsetPx: px - (offsets[first] ?? 0) }
}

/** To a message, or to the end. */
function moveTo(view: View, anchor: ReadingAnchor | undefined): void {
  view.anchor = anchor
  setFollows(view, anchor === undefined)
  settle(view)
  tell(view)
}

function setFollows(view: View, follows: boolean): void {
  if (follows === view.follows.read()) return
  view.lastWhenLeft = lastOf(view.heights)
  view.follows.write(follows)
}

function lastOf(heights: Heights): MessageId | undefined {
  return heights.idAt(heights.all().length - 1)
}

/** How many messages are below this one; none when it is not there. */
function countAfter(heights: Heights, id: MessageId | undefined): number {
  const at = id === undefined ? -1 : heights.indexOf(id)
  return at < 0 ? 0 : heights.all().length - 1 - at
}

function tell(view: View): void {
  const place = placeOf(view)
  if (place) view.onMoved(place)
}

function placeOf({ heights, follows, anchor }: View): ReadingPlace | undefined {
  if (follows.read()) {
    const last = lastOf(heights)
    return last && { messageId: last, offsetPx: 0, atEnd: true }
  }
  return anchor && { messageId: anchor.id, offsetPx: Math.round(anchor.offsetPx), atEnd: false }
}
