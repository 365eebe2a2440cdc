import type { StartTurn, StartTurnInput } from '../../src/main/ports/start-turn.ts'
import type { Store, TurnIds } from '../../src/main/ports/store.ts'
import { createOutbox } from '../../src/main/services/outbox/outbox.ts'
import { regenerateTurn } from '../../src/main/services/turns/regenerate-turn.ts'
import { startTurn } from '../../src/main/services/turns/start-turn.ts'
import { faultError, type FaultError } from '../../src/shared/errors/fault.ts'
import type { ConversationId, RequestId } from '../../src/shared/model/ids.ts'
import type { TerminalState } from '../../src/shared/model/message.ts'
import { attachAsAsked } from '../fakes/attach-files.ts'
import { createManualClock } from '../fakes/manual-clock.ts'
import { createManualNetwork } from '../fakes/manual-network.ts'
import { createMemoryStore } from '../fakes/memory-store.ts'
import { createQuietLog } from '../fakes/quiet-log.ts'
import { aModelRef, aProviderAccount } from './a-provider-account.ts'
import { anId } from './build-id.ts'

/**
 * An outbox whose turns end when the test says so, and as it says. `withStore` may change how the
 * outbox and its turns see the store.
 */
export async function anOutboxScene(withStore: (store: Store) => Store = (store) => store) {
  const base = createMemoryStore()
  let isFailing = false
  const store = withStore(failing(base, () => isFailing))
  const network = createManualNetwork()
  const far = aProviderAccount({ baseUrl: 'https://api.example.com/v1' })
  const near = aProviderAccount({ kind: 'demo' })
  await base.saveProviderAccount(far)
  await base.saveProviderAccount(near)
  const first = { ...openOutbox(store, network), store, network }
  const model = aModelRef({ providerId: far.id })

  const send = (text: string, fields: Partial<StartTurnInput> = {}) =>
    first.outbox.send({ requestId: anId<RequestId>(), text, model, ...fields })
  const sending = Object.assign(send, {
    first: async (text: string, fields?: Partial<StartTurnInput>): Promise<TurnIds> => {
      const sent = await send(text, fields)
      if (sent.state !== 'started') throw new Error('It waits.')
      return sent.turn
    },
    waiting: async (text: string, fields?: Partial<StartTurnInput>) => {
      const sent = await send(text, fields)
      if (sent.state !== 'waiting') throw new Error('It does not wait.')
      return sent.item
    },
  })
  return {
    ...first,
    send: sending,
    plainStore: base,
    near: aModelRef({ providerId: near.id }),
    items: async () => {
      const watching = first.outbox.watch()
      const next = await watching.next()
      await watching.return(undefined)
      return next.done ? [] : next.value.items
    },
    failStore: (fails: boolean) => (isFailing = fails),
    /** The process dies with what runs in it, and another one opens the library. */
    dieAndStart: async () => {
      await first.outbox.close()
      await base.interruptAbandonedTurns()
      const next = openOutbox(store, network)
      await next.outbox.look()
      return next
    },
  }
}

/** One process: an outbox and the turns that run beside it. */
function openOutbox(store: Store, network: ReturnType<typeof createManualNetwork>) {
  const clock = createManualClock()
  const log = createQuietLog()
  const ids = { next: () => anId<ConversationId>(), chance: () => 0.5 }
  const started: string[] = []
  const refusals: FaultError[] = []
  const changed: ConversationId[] = []
  const removed: ConversationId[] = []
  let running: readonly TurnIds[] = []
  let tries = 0

  const turns = {
    running: () => running,
    stop: async (id: TurnIds['turnId']): Promise<void> => {
      await endTurn(
        'cancelled',
        running.findIndex(({ turnId }) => turnId === id),
      )
    },
    begin: async (beginning: Parameters<Store['beginTurn']>[0]): Promise<TurnIds> => {
      const begun = await store.beginTurn(beginning)
      if (begun.turnId !== beginning.turnId) return begun
      const [part] = beginning.userMessage?.parts ?? []
      if (part) started.push(part.text)
      running = [...running, begun]
      return begun
    },
  }
  const drafting = {
    store,
    clock,
    ids,
    turns,
    admit: () => Promise.resolve(),
    attach: attachAsAsked,
  }
  const start: StartTurn = async (input) => {
    tries += 1
    const refusal = refusals.shift()
    if (refusal) throw refusal
    return await startTurn(drafting, input)
  }
  const outbox = createOutbox({
    ...drafting,
    network,
    log,
    startTurn: start,
    conversations: {
      changes: async function* changes() {},
      refresh: async (id) => void changed.push(id),
      removed: (id) => void removed.push(id),
    },
  })
  const settled = async (): Promise<void> => {
    // What is looked at may begin what is to be looked at again.
    await outbox.look()
    await outbox.look()
  }

  async function endTurn(state: TerminalState, index: number): Promise<void> {
    const turn = running[index]
    const answer = turn && (await store.readMessage(turn.answerId))
    if (!answer) throw new Error('No such turn runs.')
    await store.endTurn({ ...answer, state }, { turnId: turn.turnId, durationMs: 1, requests: [] })
    running = running.filter((other) => other !== turn)
  }

  return {
    outbox,
    changed,
    removed,
    settled,
    log,
    started: () => started,
    running: () => running,
    tries: () => tries,
    refuseNext: (refusal: FaultError) => void refusals.push(refusal),
    /** The newest turn ends so, or the one of this number among those that run. */
    end: async (state: TerminalState, index = running.length - 1) => {
      await endTurn(state, index)
      await settled()
    },
    regenerate: async (conversationId: ConversationId): Promise<TurnIds> => {
      const answerId = (await store.findConversation(conversationId))?.activeLeafId
      const answer = answerId && (await store.readMessage(answerId))
      if (!answer?.model) throw new Error('There is no answer.')
      const input = { requestId: anId<RequestId>(), conversationId, answerId: answer.id }
      const begun = await regenerateTurn(drafting, { ...input, model: answer.model })
      await settled()
      return begun
    },
  }
}

function failing(store: Store, isFailing: () => boolean): Store {
  return new Proxy(store, {
    get: (target, method: keyof Store) =>
      isFailing() ? () => Promise.reject(faultError('store.failed', { path: '' })) : target[method],
  })
}
