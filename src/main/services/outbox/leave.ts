import { FaultError } from '../../../shared/errors/fault.ts'
import type { OutboxItem } from '../../../shared/model/outbox-item.ts'
import type { TurnIds } from '../../ports/store.ts'
import { parentOf, type OutboxRoom } from './outbox-room.ts'

/**
 * Begins the turn of a message that waited; with it the message is in the outbox no more. One that
 * is refused waits for the user from then on, so that nothing is tried again and again.
 * @throws FaultError as `StartTurn`
 */
export async function leave(room: OutboxRoom, item: OutboxItem): Promise<TurnIds> {
  const { requestId, conversationId, text, attachments, model } = item
  const { store, refusals } = room
  try {
    const parentId = await parentOf(room, item)
    const message = { requestId, conversationId, parentId, text, attachments, model }
    const ids = await room.startTurn(message)
    refusals.delete(requestId)
    return ids
  } catch (error) {
    if (isForLater(error)) throw error
    if (error instanceof FaultError) refusals.set(requestId, error.fault)
    await store.setOutboxWait(requestId, 'user')
    throw error
  }
}

/** Nothing is wrong with the message: its conversation was put into the bin, or the disk is full. */
function isForLater(error: unknown): boolean {
  if (!(error instanceof FaultError)) return false
  const { code } = error.fault
  return code === 'conversation.notFound' || code.startsWith('store.')
}
