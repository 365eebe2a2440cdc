import type { MessageId } from '../model/ids.ts'
import type { ReadingPlace } from '../model/reading-place.ts'

interface WindowAsked {
  /** The message to have in view; without it, or where it is not on the path, the kept place. */
  readonly around?: MessageId | undefined
  readonly place?: ReadingPlace | undefined
  readonly limit: number
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
  const start = Math.max(0, Math.min(at - Math.floor(limit / 3), path.length - limit))
  const end = start + limit
  return [...path.slice(start, end), ...path.slice(Math.max(end, path.length - tailMessages))]
}
