import { faultError } from '../../../shared/errors/fault.ts'
import type { Attachment } from '../../../shared/model/attachment.ts'
import type { ConversationId, RequestId } from '../../../shared/model/ids.ts'
import type { OutboxRoom } from './outbox-room.ts'

export interface TakenBack {
  readonly text: string
  readonly attachments: readonly Attachment[]
  /** Whose draft it is under now; absent when the conversation had nothing else and is gone. */
  readonly conversationId?: ConversationId
}

/** Takes a message that waits out again; its text and files are in the draft, on disk, before this settles. */
export function takeBack(room: OutboxRoom, id: RequestId): Promise<TakenBack> {
  const { store, clock, refusals, conversations } = room
  return room.inTurn(async () => {
    const taken = await store.takeFromOutbox(id, clock.now())
    if (!taken) throw faultError('outbox.notWaiting', {})
    refusals.delete(id)
    const { item, draftOf } = taken
    if (draftOf === undefined) conversations.removed(item.conversationId)
    room.changed()
    const { text, attachments = [] } = item
    return { text, attachments, ...(draftOf !== undefined && { conversationId: draftOf }) }
  })
}
