/** Where a scrolled column stands. */
export interface ScrollPlace {
  readonly scrollTop: number
  readonly clientHeight: number
  readonly scrollHeight: number
}

/** How near to the end counts as at the end: a line and a half of text. */
const nearEndPx = 40

/**
 * Whether the view goes on following the stream after a scroll. Only the reader's own way up
 * ends it: text that grows below also leaves the end behind, and must not.
 */
export function followsAfterScroll(
  before: { readonly follows: boolean; readonly scrollTop: number },
  place: ScrollPlace,
): boolean {
  const isNearEnd = place.scrollHeight - place.clientHeight - place.scrollTop <= nearEndPx
  if (isNearEnd) return true
  return before.follows && place.scrollTop >= before.scrollTop
}
