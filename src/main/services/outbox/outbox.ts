import type { OutboxState } from '../../../shared/contract/outbox.ts'
import type { Fault } from '../../../shared/errors/fault.ts'
import type { RequestId } from '../../../shared/model/ids.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import type { OutboxItem } from '../../../shared/model/outbox-item.ts'
import type { StartTurnInput } from '../../ports/start-turn.ts'
import type { TurnIds } from '../../ports/store.ts'
import { createBroadcast } from '../broadcast.ts'
import { createLookout } from './lookout.ts'
import { createOneAfterAnother } from '../one-after-another.ts'
import type { OutboxParts, OutboxRoom } from './outbox-room.ts'
import { sendMessage, type Sent } from './send-message.ts'
import { sendNow } from './send-now.ts'
import { takeBack, type TakenBack } from './take-back.ts'

/** The messages that were sent off and have not left yet. */
export interface Outbox {
  /**
   * Sends, or keeps until it can be sent.
   * @throws FaultError as `StartTurn`; nothing is kept then
   */
  readonly send: (input: StartTurnInput) => Promise<Sent>
  /** @throws FaultError `outbox.notWaiting`, and what the store throws */
  readonly takeBack: (id: RequestId) => Promise<TakenBack>
  /** @throws FaultError `outbox.notWaiting`, and as `StartTurn` */
  readonly sendNow: (id: RequestId, model?: ModelRef) => Promise<TurnIds>
  /** All that waits, again at each change, until the watcher leaves. */
  readonly watch: (signal?: AbortSignal) => AsyncGenerator<OutboxState>
  /** Sends what may leave as things stand. To be called when they changed; never rejects. */
  readonly look: () => Promise<void>
  /** Nothing leaves any more; settles when what was under way is done. */
  readonly close: () => Promise<void>
}

export function createOutbox(parts: OutboxParts): Outbox {
  const { store, network } = parts
  const changes = createBroadcast<'changed'>()
  const inTurn = createOneAfterAnother()
  const closed = new AbortController()
  let queued: Promise<void> | undefined

  function look(): Promise<void> {
    // One that has not begun will see whatever is the reason for this one.
    queued ??= inTurn(async () => {
      queued = undefined
      if (!closed.signal.aborted && (await lookout.look())) changes.publish('changed')
    })
    return queued
  }

  function changed(): void {
    changes.publish('changed')
    void look()
  }

  const room: OutboxRoom = { ...parts, inTurn, changed, refusals: new Map() }
  const lookout = createLookout(room)
  const leaveNetwork = network.watch((change) => {
    if (change !== 'changed') changed()
  })

  void follow(parts.conversations.changes(closed.signal))

  async function follow(conversationChanges: AsyncIterable<unknown>): Promise<void> {
    for await (const _ of conversationChanges) void look()
  }

  return {
    send: (input) => sendMessage(room, input),
    takeBack: (id) => takeBack(room, id),
    sendNow: (id, model) => sendNow(room, id, model),
    watch: async function* watch(signal) {
      const following = changes.subscribe(signal)
      try {
        do yield await stateOf(room)
        while (!(await following.next()).done)
      } finally {
        await following.return(undefined)
      }
    },
    look,
    close: async () => {
      closed.abort()
      leaveNetwork()
      await inTurn(() => Promise.resolve())
    },
  }

  async function stateOf({ refusals }: OutboxRoom): Promise<OutboxState> {
    const items = await store.listOutbox()
    const accounts = items.length === 0 ? [] : await store.listProviderAccounts()
    return {
      isOnline: network.isOnline(),
      items: items.map((item) => {
        const isKnown = accounts.some(({ id }) => id === item.model.providerId)
        return withRefusal(item, refusals.get(item.requestId) ?? (isKnown ? undefined : removed))
      }),
    }
  }
}

/** Known over a new start too, which the other reasons are not. */
const removed: Fault = { code: 'provider.notFound', data: {} }

function withRefusal(item: OutboxItem, refusal: Fault | undefined): OutboxState['items'][number] {
  return item.waitsFor === 'user' && refusal ? { ...item, refusal } : item
}
