import type { MessageId } from '../../../shared/model/ids.ts'
import type { FoundInMessage } from '../../../shared/model/opened-conversation.ts'

/** One of the places at which a text was found: of all of them, and within its message. */
export interface FoundPlace {
  /** Counts from 0. */
  readonly index: number
  readonly messageId: MessageId
  /** Counts from 0, in its message. */
  readonly nth: number
}

export function foundCount(found: readonly FoundInMessage[]): number {
  return found.reduce((sum, { count }) => sum + count, 0)
}

/** The place of this number; the numbers go round. */
export function foundPlace(
  found: readonly FoundInMessage[],
  index: number,
): FoundPlace | undefined {
  const count = foundCount(found)
  if (count === 0) return undefined
  const wanted = ((index % count) + count) % count
  let before = 0
  for (const { messageId, count: own } of found) {
    if (wanted < before + own) return { index: wanted, messageId, nth: wanted - before }
    before += own
  }
  return undefined
}

/** The first place in a message or after it, else the first of all. */
export function firstFrom(
  found: readonly FoundInMessage[],
  path: readonly MessageId[],
  from: MessageId | undefined,
): number {
  const places = new Map(path.map((id, index) => [id, index]))
  const at = from === undefined ? 0 : (places.get(from) ?? 0)
  let before = 0
  for (const { messageId, count } of found) {
    if ((places.get(messageId) ?? -1) >= at) return before
    before += count
  }
  return 0
}
