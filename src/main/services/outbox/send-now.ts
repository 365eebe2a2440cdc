import { faultError } from '../../../shared/errors/fault.ts'
import type { RequestId } from '../../../shared/model/ids.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import type { OutboxItem } from '../../../shared/model/outbox-item.ts'
import type { TurnIds } from '../../ports/store.ts'
import { leave } from './leave.ts'
import { parentOf, type OutboxRoom } from './outbox-room.ts'

/**
 * Sends a message that waits, whatever it waits for, to `model` if that is given. An answer that is being written above it is
 * stopped first, with its text kept: a message can't follow what is not there yet.
 */
export async function sendNow(room: OutboxRoom, id: RequestId, model?: ModelRef): Promise<TurnIds> {
  try {
    await stopAbove(room, await itemOf(room, id))
    return await room.inTurn(async () => {
      const item = await itemOf(room, id)
      return await leave(room, model ? { ...item, model } : item)
    })
  } finally {
    room.changed()
  }
}

/** Not `inTurn`: an answer may take long to end on a disk without room, and holds up nobody else. */
async function stopAbove(room: OutboxRoom, item: OutboxItem): Promise<void> {
  const parentId = await parentOf(room, item)
  const above = room.turns.running().find(({ answerId }) => answerId === parentId)
  if (above) await room.turns.stop(above.turnId)
}

async function itemOf({ store }: OutboxRoom, id: RequestId): Promise<OutboxItem> {
  const items = await store.listOutbox()
  const item = items.find(({ requestId }) => requestId === id)
  if (!item) throw faultError('outbox.notWaiting', {})
  return item
}
