import type { ConversationId } from '../../shared/model/ids.ts'
import type { ReadingPlace } from '../../shared/model/reading-place.ts'
import { after } from '../system/clock.ts'
import type { Client } from './client.ts'

/** After the last move: often enough for what a crash costs, and seldom beside the scrolling. */
const waitMs = 300

/** Where the reader of a conversation is: known at once, and on disk a moment later. */
export function createPlaceKeeper(client: Client, conversationId: ConversationId) {
  let place: ReadingPlace | undefined
  let cancel: (() => void) | undefined

  function save(): void {
    cancel = undefined
    // What can't be kept, since the library can only be read, is no loss to speak of.
    if (place) client.conversations.savePlace({ conversationId, place }).catch(() => undefined)
  }

  return {
    place: () => place,
    keepPlace: (next: ReadingPlace) => {
      place = next
      cancel?.()
      cancel = after(waitMs, save)
    },
    flushPlace: () => {
      if (!cancel) return
      cancel()
      save()
    },
  }
}
