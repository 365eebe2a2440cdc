import { faultError } from '../../../shared/errors/fault.ts'
import type { ConversationId, RequestId } from '../../../shared/model/ids.ts'
import type { OutboxRoom } from './outbox-room.ts'

export interface TakenBack {
  readonly text: string
  /** Whose draft it is under now; absent when the conversation had nothing else and is gone. */
  readonly conversationId?: ConversationId
}

/** Takes a message that waits out again; its text is in the draft, on disk, before this settles. */
export function takeBack(room: OutboxRoom, id: RequestId): Promise<TakenBack> {
  const { store, clock, refusals, conversations } = room
  return room.inTurn(async () => {
    const taken = await store.takeFromOutbox(id, clock.now())
    if (!taken) throw faultError('outbox.notWaiting', {})
    refusals.delete(id)
    const { item, draftOf } = taken
    if (draftOf === undefined) conversations.removed(item.conversationId)
    room.changed()
    return { text: item.text, ...(draftOf !== undefined && { conversationId: draftOf }) }
  })
}
