import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { HttpFetch } from '../../src/main/ports/http.ts'
import type { OutboxState } from '../../src/shared/contract/outbox.ts'
import { messageText } from '../../src/shared/logic/message-text.ts'
import type { ConversationId, RequestId } from '../../src/shared/model/ids.ts'
import type { ModelRef } from '../../src/shared/model/model-info.ts'
import { createManualNetwork } from '../fakes/manual-network.ts'
import { createGate, type Gate } from '../loopback/gate.ts'
import { startLoopback, type Loopback } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { faultOf, nextOf, startApp, type Client, type RunningApp } from './app.ts'

const farAway = 'https://api.example.com'
const request = (): RequestId => crypto.randomUUID() as string as RequestId

let gate: Gate
let server: Loopback
let dataPath: string

beforeEach(async () => {
  gate = createGate()
  const script = openAiCompatibleScript({ deltas: ['Yes', '.'], gate: { before: 1, gate } })
  server = await startLoopback(script)
  dataPath = await mkdtemp(path.join(tmpdir(), 'liminal-outbox-'))
})
afterEach(async () => {
  gate.open()
  await server.close()
  await rm(dataPath, { recursive: true, force: true })
})

/** An app for which the loopback server stands on the open network. */
async function startFarApp(network = createManualNetwork()): Promise<RunningApp> {
  const fetch: HttpFetch = (input, init) => {
    const asked = new Request(input, init)
    return globalThis.fetch(asked.url.replace(farAway, server.url), {
      method: asked.method,
      headers: asked.headers,
      signal: asked.signal,
      ...(asked.body && { body: asked.body, duplex: 'half' }),
    })
  }
  return await startApp({ dataPath, network, fetch })
}

async function addFarModel(client: Client): Promise<ModelRef> {
  const { account } = await client.providers.add({
    kind: 'openai-compatible',
    name: 'Far away',
    baseUrl: `${farAway}/v1`,
  })
  const { models } = await client.providers.refreshModels({ providerId: account.id })
  return { providerId: account.id, modelId: models[0]!.id }
}

/** Reads on until what waits is as it should be. */
async function until(client: Client, isSo: (state: OutboxState) => boolean): Promise<OutboxState> {
  const watching = await client.outbox.watch()
  for (;;) {
    const state = await nextOf(watching)
    if (!isSo(state)) continue
    await watching.return?.(undefined)
    return state
  }
}

const texts = ({ items }: OutboxState) => items.map(({ text }) => text)
const isEmpty = ({ items }: OutboxState): boolean => items.length === 0

async function saidIn(client: Client, conversationId: ConversationId): Promise<readonly string[]> {
  const { messages } = await client.conversations.open({ conversationId })
  return messages.filter(({ role }) => role === 'user').map(messageText)
}

async function ended(client: Client, conversationId: ConversationId): Promise<void> {
  const { turns } = await client.turns.running()
  const turn = turns.find((running) => running.conversationId === conversationId)
  if (!turn) return
  for await (const _ of await client.turns.watch({ turnId: turn.turnId }));
}

it('offline keeps a first message over a restart, lists its conversation, and sends it', async () => {
  const network = createManualNetwork()
  let conversationId: ConversationId
  {
    await using app = await startFarApp(network)
    const model = await addFarModel(app.client)
    network.goOffline()
    const sent = await app.client.outbox.send({ requestId: request(), text: 'Still there?', model })
    if (sent.state !== 'waiting') throw new Error('It waits for the network.')
    expect(sent.item.waitsFor).toBe('network')
    conversationId = sent.item.conversationId
  }
  await using app = await startFarApp(network)
  const list = await app.client.conversations.watchList()
  expect(await nextOf(list)).toMatchObject({ conversations: [{ title: 'Still there?' }] })
  await list.return?.(undefined)
  const state = await until(app.client, () => true)
  expect(state).toMatchObject({ isOnline: false, items: [{ text: 'Still there?' }] })
  gate.open()
  network.goOnline()
  await until(app.client, isEmpty)
  await ended(app.client, conversationId)
  const { messages } = await app.client.conversations.open({ conversationId })
  expect(messages.map(messageText)).toEqual(['Still there?', 'Yes.'])
  expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
})

it('sends queued messages one after the other, and every window sees the same', async () => {
  await using app = await startFarApp()
  const { client } = app
  const other = app.connect()
  const model = await addFarModel(client)
  const first = await client.outbox.send({ requestId: request(), text: 'One', model })
  if (first.state !== 'started') throw new Error('Nothing is in its way.')
  const { conversationId } = first.turn
  for (const text of ['Two', 'Three']) {
    const sent = await client.outbox.send({ requestId: request(), conversationId, text, model })
    expect(sent).toMatchObject({ state: 'waiting', item: { waitsFor: 'answer' } })
  }
  expect(texts(await until(other, ({ items }) => items.length === 2))).toEqual(['Two', 'Three'])
  gate.open()
  await until(other, isEmpty)
  await until(client, isEmpty)
  await ended(client, conversationId)
  expect(await saidIn(client, conversationId)).toEqual(['One', 'Two', 'Three'])
  const { messages } = await client.conversations.open({ conversationId })
  expect(messages.filter(({ role }) => role === 'assistant').map(messageText)).toEqual([
    'Yes.',
    'Yes.',
    'Yes.',
  ])
})

it('after a restart holds what waited for an answer that died, until the user says', async () => {
  let conversationId: ConversationId
  {
    await using app = await startFarApp()
    const model = await addFarModel(app.client)
    const first = await app.client.outbox.send({ requestId: request(), text: 'One', model })
    if (first.state !== 'started') throw new Error('Nothing is in its way.')
    ;({ conversationId } = first.turn)
    await gate.reached
    await app.client.outbox.send({ requestId: request(), conversationId, text: 'Two', model })
  }
  await using app = await startFarApp()
  const { client } = app
  const { items } = await until(client, (state) => state.items[0]?.waitsFor === 'user')
  const { messages } = await client.conversations.open({ conversationId })
  expect(messages.at(-1)).toMatchObject({ state: 'interrupted', parts: [{ text: 'Yes' }] })
  gate.open()
  const turn = await client.outbox.sendNow({ requestId: items[0]!.requestId })
  expect(turn.conversationId).toBe(conversationId)
  await ended(client, conversationId)
  expect(await saidIn(client, conversationId)).toEqual(['One', 'Two'])
})

it('gives a message back into the draft, once', async () => {
  const network = createManualNetwork()
  await using app = await startFarApp(network)
  const { client } = app
  const model = await addFarModel(client)
  network.goOffline()
  const requestId = request()
  await client.outbox.send({ requestId, text: 'On second thought', model })
  await client.drafts.save({ text: 'What I meant:' })
  const results = await Promise.allSettled([
    client.outbox.takeBack({ requestId }),
    app.connect().outbox.takeBack({ requestId }),
  ])
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await client.drafts.read({})).toMatchObject({ text: 'What I meant:\nOn second thought' })
  expect(await faultOf(client.outbox.sendNow({ requestId }))).toMatchObject({
    code: 'outbox.notWaiting',
  })
  network.goOnline()
  await until(client, ({ isOnline }) => isOnline)
  expect(server.requests.filter(({ method }) => method === 'POST')).toEqual([])
})

it('leaves what is in the bin alone, and sends it when it is restored', async () => {
  const network = createManualNetwork()
  await using app = await startFarApp(network)
  const { client } = app
  const model = await addFarModel(client)
  network.goOffline()
  const sent = await client.outbox.send({ requestId: request(), text: 'Not now', model })
  if (sent.state !== 'waiting') throw new Error('It waits for the network.')
  const { conversationId } = sent.item
  await client.conversations.remove({ conversationId })
  await until(client, isEmpty)
  network.goOnline()
  await until(client, ({ isOnline }) => isOnline)
  expect(server.requests.filter(({ method }) => method === 'POST')).toEqual([])
  gate.open()
  await client.conversations.restore({ conversationId })
  await server.request(server.requests.length)
  await until(client, isEmpty)
  await ended(client, conversationId)
  expect(await saidIn(client, conversationId)).toEqual(['Not now'])
})

it('says why a message cannot leave when its provider was removed, and tries no more', async () => {
  const network = createManualNetwork()
  await using app = await startFarApp(network)
  const { client } = app
  const model = await addFarModel(client)
  network.goOffline()
  await client.outbox.send({ requestId: request(), text: 'To whom?', model })
  await client.providers.remove({ providerId: model.providerId })
  network.goOnline()
  const state = await until(client, ({ items }) => items[0]?.waitsFor === 'user')
  expect(state.items).toMatchObject([{ text: 'To whom?', refusal: { code: 'provider.notFound' } }])
})

it('a network that is lost ends the answer at once, with its text and the reason', async () => {
  const network = createManualNetwork()
  await using app = await startFarApp(network)
  const { client } = app
  const model = await addFarModel(client)
  const sent = await client.outbox.send({ requestId: request(), text: 'Go on', model })
  if (sent.state !== 'started') throw new Error('Nothing is in its way.')
  const { turnId, answerId, conversationId } = sent.turn
  await gate.reached
  const watching = await client.turns.watch({ turnId })
  network.goOffline()
  for await (const _ of watching);
  const { messages } = await client.conversations.open({ conversationId })
  expect(messages.find(({ id }) => id === answerId)).toMatchObject({
    state: 'interrupted',
    fault: { code: 'provider.network', data: { reason: 'offline' } },
  })
  await server.requests.at(-1)!.closed
})
