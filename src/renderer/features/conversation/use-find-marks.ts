import { useEffect, type RefObject } from 'react'
import { nextFrame } from '../../system/clock.ts'
import { foundRanges } from './find-ranges.ts'
import type { Find } from './use-find.ts'
import type { Viewport } from './viewport.ts'

interface FindMarks {
  readonly find: Find
  readonly viewport: Viewport
  readonly scroller: RefObject<HTMLElement | null>
}

/** What was found is led to where it has this much room around it. */
const roomPx = 72

/**
 * Marks what was found where it is drawn, without a change to the document, and leads the reader to
 * the place that is wanted, as soon as its message is there.
 */
export function useFindMarks({ find, viewport, scroller }: FindMarks): void {
  const { folded, place } = find
  useEffect(() => {
    const view = scroller.current
    if (!view || folded === '') return
    let isLed = place === undefined
    if (place && !itemOf(view, place.messageId)) viewport.reveal(place.messageId, roomPx)

    function mark(): void {
      if (!view) return
      const all = [...view.querySelectorAll('article')].flatMap((one) => foundRanges(one, folded))
      const item = place && itemOf(view, place.messageId)
      const ranges = item ? foundRanges(item, folded) : []
      // What is drawn may have less of it than what was written, such as an address of a link.
      const wanted = place && ranges[Math.min(place.nth, ranges.length - 1)]
      setMarks(all, wanted)
      if (isLed || !wanted) return
      isLed = true
      leadTo(view, wanted, viewport)
    }

    let cancel = nextFrame(mark)
    const observer = new MutationObserver(() => {
      cancel()
      cancel = nextFrame(mark)
    })
    observer.observe(view, { subtree: true, childList: true, characterData: true })
    return () => {
      cancel()
      observer.disconnect()
      setMarks([], undefined)
    }
  }, [folded, place, viewport, scroller])
}

function itemOf(view: HTMLElement, id: string): Element | null {
  return view.querySelector(`[data-message="${id}"]:not([data-placeholder])`)
}

function leadTo(view: HTMLElement, range: Range, viewport: Viewport): void {
  const { top, bottom } = view.getBoundingClientRect()
  const found = range.getBoundingClientRect()
  if (found.top >= top + roomPx && found.bottom <= bottom - roomPx) return
  viewport.scrollBy(found.top - top - view.clientHeight / 3)
}

function setMarks(all: readonly Range[], wanted: Range | undefined): void {
  if (typeof Highlight === 'undefined') return
  const marks = CSS.highlights
  if (all.length === 0) marks.delete('found')
  else marks.set('found', new Highlight(...all))
  if (!wanted) marks.delete('found-here')
  else {
    const here = new Highlight(wanted)
    here.priority = 1
    marks.set('found-here', here)
  }
}
