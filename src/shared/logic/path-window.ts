import type { MessageId } from '../model/ids.ts'
import type { ReadingPlace } from '../model/reading-place.ts'

interface WindowAsked {
  /** The message to have in view; without it, or where it is not on the path, the kept place. */
  readonly around?: MessageId | undefined
  readonly place?: ReadingPlace | undefined
  readonly limit: number
}

/**
 * Whether a branch that is walked from its leaf upwards, each message told once, was followed as
 * far up as {@link pathWindow} needs. What it looks for may be nowhere on it: then to its end.
 */
export function windowSeen({ around, place, limit }: WindowAsked): (id: MessageId) => boolean {
  const sought = around ?? (place?.atEnd === false ? place.messageId : undefined)
  let seen = 0
  let needed = sought === undefined ? limit : Number.POSITIVE_INFINITY
  return (id) => {
    seen += 1
    if (id === sought) needed = Math.max(limit, seen + shareAbove(limit))
    return seen >= needed
  }
}

/** How many of the window's messages are above the place of the reader. */
function shareAbove(limit: number): number {
  return Math.floor(limit / 3)
}

/** The last messages, which what is written next follows, are always wanted. */
const tailMessages = 4

/**
 * Which messages of a branch are read at once: so many around the place of the reader, more below
 * it than above, and the last ones.
 */
export function pathWindow(
  path: readonly MessageId[],
  { around, place, limit }: WindowAsked,
): readonly MessageId[] {
  const asked = around === undefined ? -1 : path.indexOf(around)
  const kept = place && !place.atEnd ? path.indexOf(place.messageId) : -1
  const at = asked >= 0 ? asked : kept >= 0 ? kept : path.length
  const start = Math.max(0, Math.min(at - shareAbove(limit), path.length - limit))
  const end = start + limit
  return [...path.slice(start, end), ...path.slice(Math.max(end, path.length - tailMessages))]
}
