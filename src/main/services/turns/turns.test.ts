import { attachAsAsked as attach, lendNoImages } from '../../../../tests/fakes/attach-files.ts'
import { describe, expect, it } from 'vitest'
import { aComposePrompt } from '../../../../tests/build/a-compose-prompt.ts'
import { createManualClock } from '../../../../tests/fakes/manual-clock.ts'
import { createMemoryStore } from '../../../../tests/fakes/memory-store.ts'
import { createQuietLog } from '../../../../tests/fakes/quiet-log.ts'
import { createSequenceIds } from '../../../../tests/fakes/sequence-ids.ts'
import { faultError, type Fault } from '../../../shared/errors/fault.ts'
import { messageText } from '../../../shared/logic/message-text.ts'
import type { ConversationTree } from '../../../shared/model/conversation.ts'
import type { ModelId, PartId, ProviderId, RequestId, TurnId } from '../../../shared/model/ids.ts'
import type { StreamEvent, TurnEvent } from '../../../shared/model/turn-event.ts'
import type { ChatProvider, ChatProviders, ChatRequest } from '../../ports/chat-provider.ts'
import type { Store } from '../../ports/store.ts'
import { noPrices } from '../../../../tests/fakes/no-prices.ts'
import { createRunTurn } from './run-turn.ts'
import { startTurn } from './start-turn.ts'
import { createTurnRoom } from './turns.ts'

const providerId = '01930000-0000-7000-8000-0000000000aa' as ProviderId
const model = { providerId, modelId: 'm' as ModelId }
const part = 'p' as PartId
const requestId = crypto.randomUUID() as RequestId
const delta = (text: string): StreamEvent => ({ type: 'part.delta', partId: part, text })
const opened: StreamEvent = { type: 'part.opened', partId: part, kind: 'text' }
const closed: StreamEvent = { type: 'part.closed', partId: part }
const overloaded: Fault = { code: 'provider.overloaded', data: {} }
const complete: StreamEvent = { type: 'ended', outcome: { state: 'complete' } }

const admit = (): Promise<void> => Promise.resolve()
const beside = { keepSentRequest: () => undefined, lendImages: lendNoImages, prices: noPrices }
/** A turn engine whose provider says what the test pushes, when it pushes it. */
async function anEngine(store: Store = createMemoryStore()) {
  const clock = createManualClock()
  const log = createQuietLog()
  const ids = createSequenceIds()
  const requests: ChatRequest[] = []
  const queue: StreamEvent[] = []
  let wake: (() => void) | undefined
  const stream = async function* stream(request: ChatRequest): AsyncGenerator<StreamEvent> {
    requests.push(request)
    for (;;) {
      const event = queue.shift()
      if (event) yield event
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  }
  const demo = { kind: 'demo', stream, listModels: () => Promise.resolve([]) } as ChatProvider
  await store.saveProviderAccount({
    id: providerId,
    kind: 'demo',
    name: 'Demo',
    models: [{ id: model.modelId, label: 'The Model' }],
    createdAt: 0,
  })
  const account = (await store.listProviderAccounts())[0]
  if (!account) throw new Error('The account was saved above.')
  const runTurn = createRunTurn({
    store,
    providers: { demo } as unknown as ChatProviders,
    useConnection: (_, work) => work(account, {}),
    ...beside,
    clock,
    ids,
    log,
  })
  const conversationChanged = (): Promise<void> => Promise.resolve()
  const composePrompt = aComposePrompt(store)
  const turns = createTurnRoom({ store, runTurn, composePrompt, clock, log, conversationChanged })
  const say = (...events: readonly StreamEvent[]): void => {
    queue.push(...events)
    wake?.()
  }
  const start = (text = 'Question?', request = requestId) =>
    startTurn({ store, clock, ids, turns, admit, attach }, { requestId: request, text, model })
  /** Watches a turn of which so much has come. */
  const watchBegun = async (text: string, turnId: TurnId) => {
    const watching = turns.watch(turnId, undefined)
    await watching.next()
    say(opened, delta(text))
    await readUntil(watching, clock, 'part.delta')
    return watching
  }
  return { store, clock, log, turns, requests, say, start, watchBegun }
}

/** Reads a watch to its end, letting frames pass as they are waited for. */
async function readAll(
  events: AsyncIterable<TurnEvent>,
  clock: { advance: (ms: number) => void },
): Promise<readonly TurnEvent[]> {
  const frames = setInterval(() => clock.advance(16), 1)
  try {
    return await Array.fromAsync(events)
  } finally {
    clearInterval(frames)
  }
}

describe('a turn', () => {
  it('is on disk, question and empty answer, before anything is asked of the model', async () => {
    const store = createMemoryStore()
    let atRequest: ConversationTree | undefined
    const { turns, clock, start } = await anEngineWith(store, async function* stream() {
      const [conversation] = await store.listConversations()
      atRequest = conversation && (await store.readConversation(conversation.id))
      yield complete
    })
    const { turnId, answerId } = await start()
    await readAll(turns.watch(turnId, undefined), clock)
    expect(atRequest?.conversation).toMatchObject({ title: 'Question?', activeLeafId: answerId })
    expect(atRequest?.messages.map(({ role, state }) => [role, state])).toEqual([
      ['user', 'complete'],
      ['assistant', 'pending'],
    ])
    expect(atRequest?.messages[1]).toMatchObject({ model, modelLabel: 'The Model' })
  })

  it('streams, ends complete, and is the same for the watcher and in the store', async () => {
    const { store, clock, turns, say, start } = await anEngine()
    const { turnId, answerId } = await start()
    say(opened, delta('Hello'), delta(' there'), closed, complete)
    const events = await readAll(turns.watch(turnId, undefined), clock)
    expect(events[0]).toMatchObject({ type: 'snapshot' })
    expect(events.filter(({ type }) => type === 'ended')).toHaveLength(1)
    const stored = await store.readMessage(answerId)
    expect(stored).toMatchObject({ state: 'complete', timeToFirstTokenMs: 0 })
    expect(stored && messageText(stored)).toBe('Hello there')
  })

  it('reaches a second watcher whole, whenever it comes', async () => {
    const { clock, turns, say, start } = await anEngine()
    const { turnId } = await start()
    const first = turns.watch(turnId, undefined)
    await first.next()
    say(opened, delta('one '))
    await readUntil(first, clock, 'part.delta')
    const late = turns.watch(turnId, undefined)
    const snapshot = await late.next()
    expect(snapshot.value).toMatchObject({
      type: 'snapshot',
      message: { parts: [{ text: 'one ' }] },
    })
    say(delta('two'), closed, complete)
    const rest = await readAll(late, clock)
    expect(rest.filter((event) => event.type === 'part.delta')).toMatchObject([{ text: 'two' }])
    await first.return(undefined)
  })

  it('starts once however often it is asked for under one request id', async () => {
    const { start, store, requests } = await anEngine()
    const [first, second] = await Promise.all([start(), start()])
    expect(second).toEqual(first)
    expect(await start()).toEqual(first)
    expect(await store.listConversations()).toHaveLength(1)
    await Promise.resolve()
    expect(requests.length).toBeLessThanOrEqual(1)
  })

  it('goes on when its watcher leaves, and ends when it is stopped, with its text', async () => {
    const { store, turns, start, watchBegun } = await anEngine()
    const { turnId, answerId } = await start()
    const watching = await watchBegun('kept', turnId)
    await watching.return(undefined)
    expect(turns.running()).toMatchObject([{ turnId, answerId }])
    // The provider is silent and never looks at its signal; Stop does not wait for it.
    await turns.stop(turnId)
    const stored = await store.readMessage(answerId)
    expect(stored).toMatchObject({ state: 'cancelled', parts: [{ text: 'kept' }] })
    await turns.stop(turnId)
    expect(await store.readMessage(answerId)).toEqual(stored)
  })

  it('that is abandoned at quitting keeps its text as interrupted', async () => {
    const { store, turns, start, watchBegun } = await anEngine()
    const { turnId, answerId } = await start()
    const watching = await watchBegun('half', turnId)
    await turns.abandonAll()
    expect(await store.readMessage(answerId)).toMatchObject({
      state: 'interrupted',
      fault: { code: 'turn.abandoned' },
      parts: [{ text: 'half' }],
    })
    await watching.return(undefined)
  })

  it('whose connection cannot have survived a sleep ends at once, with its text', async () => {
    const { store, turns, start, watchBegun } = await anEngine()
    const { turnId, answerId } = await start()
    const watching = await watchBegun('half', turnId)
    await turns.loseConnections('changed')
    expect(await store.readMessage(answerId)).toMatchObject({
      state: 'interrupted',
      fault: { code: 'provider.network', data: { reason: 'changed' } },
      parts: [{ text: 'half' }],
    })
    await watching.return(undefined)
  })

  it('whose provider breaks off without an end is interrupted, never complete', async () => {
    const store = createMemoryStore()
    const { turns, clock, start } = await anEngineWith(store, async function* stream() {
      yield opened
      yield delta('and then')
    })
    const { turnId, answerId } = await start()
    await readAll(turns.watch(turnId, undefined), clock)
    expect(await store.readMessage(answerId)).toMatchObject({
      state: 'interrupted',
      fault: { code: 'provider.protocol' },
      parts: [{ text: 'and then' }],
    })
  })

  it('whose provider throws, which none may, fails with an incident and a log line', async () => {
    const store = createMemoryStore()
    const { turns, clock, start, log } = await anEngineWith(store, async function* stream() {
      yield opened
      throw new Error('a bug')
    })
    const { turnId, answerId } = await start()
    await readAll(turns.watch(turnId, undefined), clock)
    expect(await store.readMessage(answerId)).toMatchObject({ fault: { code: 'app.internal' } })
    expect(log.lines.some(({ event }) => event === 'turn.crashed')).toBe(true)
  })

  it('that is refused for a while is asked again, with a countdown, until it is answered', async () => {
    const store = createMemoryStore()
    let requests = 0
    const { turns, clock, start } = await anEngineWith(store, async function* stream() {
      requests += 1
      if (requests < 3) yield { type: 'ended', outcome: { state: 'failed', fault: overloaded } }
      else yield* [opened, delta('At last.'), closed, complete]
    })
    const { turnId, answerId } = await start()
    const events = await readAll(turns.watch(turnId, undefined), clock)
    const waits = events.filter((event) => event.type === 'waiting')
    expect(waits.map(({ reason }) => reason)).toEqual([
      'overloaded',
      'retrying',
      'overloaded',
      'retrying',
    ])
    expect(waits[0]?.until).toBeGreaterThan(0)
    expect(await store.readMessage(answerId)).toMatchObject({ state: 'complete' })
    expect(requests).toBe(3)
  })

  it('gives up at the third try, with what the provider said last', async () => {
    const store = createMemoryStore()
    let requests = 0
    const { turns, clock, start } = await anEngineWith(store, async function* stream() {
      requests += 1
      yield { type: 'ended', outcome: { state: 'failed', fault: overloaded } }
    })
    const { turnId, answerId } = await start()
    await readAll(turns.watch(turnId, undefined), clock)
    expect(await store.readMessage(answerId)).toMatchObject({ state: 'failed', fault: overloaded })
    expect(requests).toBe(3)
  })

  it('is never asked again after its first word', async () => {
    const store = createMemoryStore()
    let requests = 0
    const { turns, clock, start } = await anEngineWith(store, async function* stream() {
      requests += 1
      yield* [opened, delta('Half'), closed]
      yield { type: 'ended', outcome: { state: 'interrupted', fault: overloaded } }
    })
    const { turnId, answerId } = await start()
    await readAll(turns.watch(turnId, undefined), clock)
    expect(await store.readMessage(answerId)).toMatchObject({ state: 'interrupted' })
    expect(requests).toBe(1)
  })

  it('can be stopped while it waits to be asked again', async () => {
    const store = createMemoryStore()
    let requests = 0
    const { turns, clock, start } = await anEngineWith(store, async function* stream() {
      requests += 1
      yield { type: 'ended', outcome: { state: 'failed', fault: overloaded } }
    })
    const { turnId, answerId } = await start()
    const watching = turns.watch(turnId, undefined)
    await readUntil(watching, clock, 'waiting')
    await turns.stop(turnId)
    expect(await store.readMessage(answerId)).toMatchObject({ state: 'cancelled' })
    expect(requests).toBe(1)
    await watching.return(undefined)
  })

  it('that falls silent is said to, and then ended as stalled, with its text', async () => {
    const { store, clock, start, watchBegun } = await anEngine()
    const { turnId, answerId } = await start()
    const watching = await watchBegun('Half', turnId)
    const rest = readAll(watching, { advance: (ms) => clock.advance(ms * 100) })
    const events = await rest
    expect(events.find((event) => event.type === 'waiting')).toMatchObject({ reason: 'silent' })
    expect(await store.readMessage(answerId)).toMatchObject({
      state: 'interrupted',
      fault: { code: 'provider.stalled' },
      parts: [{ text: 'Half' }],
    })
  })

  it('that goes on for long is not stalled while it goes on', async () => {
    const { store, clock, turns, say, start } = await anEngine()
    const { turnId, answerId } = await start()
    const watching = turns.watch(turnId, undefined)
    await watching.next()
    say(opened)
    for (let word = 0; word < 5; word += 1) {
      clock.advance(50_000)
      say(delta('word '))
      await readUntil(watching, clock, 'part.delta')
    }
    say(closed, complete)
    await readAll(watching, clock)
    expect(await store.readMessage(answerId)).toMatchObject({ state: 'complete' })
  })

  it('whose end cannot be saved says so instead of claiming to be complete', async () => {
    const store = createMemoryStore()
    const failing: Store = {
      ...store,
      endTurn: () => Promise.reject(faultError('store.failed', { path: '' })),
    }
    const { turns, clock, say, start } = await anEngine(failing)
    const { turnId } = await start()
    say(opened, delta('text'), closed, complete)
    const events = await readAll(turns.watch(turnId, undefined), clock)
    expect(events.at(-1)).toMatchObject({
      type: 'ended',
      outcome: { state: 'interrupted', fault: { code: 'store.failed' } },
    })
  })

  it('puts what was streamed on disk within 100 ms', async () => {
    const { store, clock, turns, start, watchBegun } = await anEngine()
    const { turnId, answerId } = await start()
    const watching = await watchBegun('durable', turnId)
    clock.advance(100)
    expect(await store.readMessage(answerId)).toMatchObject({
      state: 'streaming',
      parts: [{ text: 'durable' }],
    })
    await turns.abandonAll()
    await watching.return(undefined)
  })

  it('refuses an empty message and one that is too long, and changes nothing', async () => {
    const { store, start } = await anEngine()
    await expect(start(' \n ')).rejects.toMatchObject({ fault: { code: 'turn.emptyMessage' } })
    await expect(start('x'.repeat(1_000_001))).rejects.toMatchObject({
      fault: { code: 'turn.tooLong', data: { limitChars: 1_000_000, chars: 1_000_001 } },
    })
    expect(await store.listConversations()).toEqual([])
  })
})

async function anEngineWith(store: Store, stream: ChatProvider['stream']) {
  const engine = await anEngine(store)
  const account = (await store.listProviderAccounts())[0]!
  const demo = { kind: 'demo', stream, listModels: () => Promise.resolve([]) } as ChatProvider
  const runTurn = createRunTurn({
    store,
    providers: { demo } as unknown as ChatProviders,
    useConnection: (_, work) => work(account, {}),
    ...beside,
    clock: engine.clock,
    ids: createSequenceIds(),
    log: engine.log,
  })
  const conversationChanged = (): Promise<void> => Promise.resolve()
  const composePrompt = aComposePrompt(store)
  const turns = createTurnRoom({ ...engine, store, runTurn, composePrompt, conversationChanged })
  const parts = { store, clock: engine.clock, ids: createSequenceIds(), turns, admit, attach }
  return {
    ...engine,
    turns,
    start: () => startTurn(parts, { requestId, text: 'Question?', model }),
  }
}

async function readUntil(
  events: AsyncIterator<TurnEvent>,
  clock: { advance: (ms: number) => void },
  type: TurnEvent['type'],
): Promise<void> {
  const frames = setInterval(() => clock.advance(1), 1)
  try {
    for (;;) {
      const next = await events.next()
      if (next.done || next.value.type === type) return
    }
  } finally {
    clearInterval(frames)
  }
}
