import { faultError } from '../../../shared/errors/fault.ts'
import type { RequestId } from '../../../shared/model/ids.ts'
import type { TurnIds } from '../../ports/store.ts'
import { leave } from './leave.ts'
import { parentOf, type OutboxRoom } from './outbox-room.ts'

/**
 * Sends a message that waits, whatever it waits for. An answer that is being written above it is
 * stopped first, with its text kept: a message can't follow what is not there yet.
 */
export function sendNow(room: OutboxRoom, id: RequestId): Promise<TurnIds> {
  const sent = room.inTurn(async () => {
    const items = await room.store.listOutbox()
    const item = items.find(({ requestId }) => requestId === id)
    if (!item) throw faultError('outbox.notWaiting', {})
    const parentId = await parentOf(room, item)
    const above = room.turns.running().find(({ answerId }) => answerId === parentId)
    if (above) await room.turns.stop(above.turnId)
    return await leave(room, item)
  })
  return sent.finally(room.changed)
}
