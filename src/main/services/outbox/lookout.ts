import { FaultError } from '../../../shared/errors/fault.ts'
import type { ConversationId } from '../../../shared/model/ids.ts'
import type { OutboxItem } from '../../../shared/model/outbox-item.ts'
import { nextStep } from '../../domain/outbox/next-step.ts'
import { isCutOff } from './is-cut-off.ts'
import { leave } from './leave.ts'
import { parentOf, type OutboxRoom } from './outbox-room.ts'

/** Decides for all that waits. */
export interface Lookout {
  /**
   * Sends what may leave, and sets what the rest waits for. Only `inTurn`. Tells whether what
   * waits is another than at the last look; never rejects.
   */
  readonly look: () => Promise<boolean>
}

export function createLookout(room: OutboxRoom): Lookout {
  const { store, log } = room
  let last = ''

  async function lookAt(items: readonly OutboxItem[]): Promise<void> {
    for (const queue of byConversation(items)) {
      try {
        await lookAtConversation(room, queue)
      } catch (error) {
        logUnlessKnown(error)
      }
    }
  }

  function logUnlessKnown(error: unknown): void {
    if (error instanceof FaultError) log.info('outbox.not-sent', { code: error.fault.code })
    else log.error('outbox.not-sent', error)
  }

  return {
    look: async () => {
      try {
        await lookAt(await store.listOutbox())
        const now = keyOf(await store.listOutbox())
        const isOther = now !== last
        last = now
        return isOther
      } catch (error) {
        // The library is closed; what waits in it waits on.
        logUnlessKnown(error)
        return false
      }
    },
  }
}

function keyOf(items: readonly OutboxItem[]): string {
  return items.map(({ requestId, waitsFor }) => `${requestId} ${waitsFor}`).join('\n')
}

/** Oldest first within each. */
function byConversation(items: readonly OutboxItem[]): readonly (readonly OutboxItem[])[] {
  const ids = new Set(items.map(({ conversationId }) => conversationId))
  return [...ids].map((id) => items.filter(({ conversationId }) => conversationId === id))
}

async function lookAtConversation(room: OutboxRoom, queue: readonly OutboxItem[]): Promise<void> {
  const [head] = queue
  if (!head) return
  const isAnswerRunning = hasRunning(room, head.conversationId)
  // The others come one after another, each after the answer to the one before.
  for (const item of isAnswerRunning ? queue : [head]) {
    const step = await stepOf(room, item, isAnswerRunning)
    if (step === 'leave') await leave(room, item)
    else if (step !== item.waitsFor) await room.store.setOutboxWait(item.requestId, step)
  }
}

async function stepOf(room: OutboxRoom, item: OutboxItem, isAnswerRunning: boolean) {
  const parentId = await parentOf(room, item)
  return nextStep({
    waitsFor: item.waitsFor,
    wasRefused: room.refusals.has(item.requestId),
    isAnswerRunning,
    parent: parentId === undefined ? undefined : await room.store.readMessage(parentId),
    isCutOff: await isCutOff(room, item.model),
  })
}

function hasRunning({ turns }: OutboxRoom, id: ConversationId): boolean {
  return turns.running().some(({ conversationId }) => conversationId === id)
}
