import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { foldTurn } from '../../src/shared/logic/fold-turn.ts'
import { messageText } from '../../src/shared/logic/message-text.ts'
import type { Message } from '../../src/shared/model/message.ts'
import type { ModelRef } from '../../src/shared/model/model-info.ts'
import type { TurnEvent } from '../../src/shared/model/turn-event.ts'
import { createMemoryKeychain } from '../fakes/memory-vault.ts'
import { createGate } from '../loopback/gate.ts'
import { startLoopback, type Loopback, type LoopbackScript } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { streamScript } from '../loopback/stream-script.ts'
import { faultOf, nextOf, startApp, type Client } from './app.ts'

const apiKey = 'sk-canary-0123456789abcdef'
const request = (): never => crypto.randomUUID() as never

async function addLoopback(client: Client, server: Loopback, key?: string): Promise<ModelRef> {
  const { account } = await client.providers.add({
    kind: 'openai-compatible',
    name: 'Loopback',
    baseUrl: `${server.url}/v1`,
    ...(key !== undefined && { apiKey: key }),
  })
  const { models } = await client.providers.refreshModels({ providerId: account.id })
  return { providerId: account.id, modelId: models[0]!.id }
}

/** Streams the pieces and closes the connection without the end of an answer. */
function breakOff(deltas: readonly string[]): LoopbackScript {
  const events = deltas.map((content) => ({ choices: [{ index: 0, delta: { content } }] }))
  const stream = events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('')
  return streamScript(new TextEncoder().encode(stream), { end: 'cut' })
}

async function finalMessage(events: AsyncIterable<TurnEvent>): Promise<Message> {
  let message: Message | undefined
  for await (const event of events) {
    message = event.type === 'snapshot' ? event.message : message && foldTurn(message, event)
  }
  return message!
}

it('sends, streams, quits, and finds the conversation again', async () => {
  const dataPath = await mkdtemp(path.join(tmpdir(), 'liminal-twice-'))
  const keychain = createMemoryKeychain()
  const server = await startLoopback(openAiCompatibleScript({ apiKey }))
  {
    await using app = await startApp({ dataPath, keychain })
    const model = await addLoopback(app.client, server, apiKey)
    const turn = await app.client.turns.start({ requestId: request(), text: 'Hello?', model })
    const answer = await finalMessage(await app.client.turns.watch({ turnId: turn.turnId }))
    expect(answer).toMatchObject({ state: 'complete', modelLabel: 'loopback-1' })
    expect(messageText(answer)).toBe('Hello from loopback.')
    expect(answer.usage).toMatchObject({ inputTokens: 8, outputTokens: 3 })
  }
  await using app = await startApp({ dataPath, keychain })
  const list = await app.client.conversations.watchList()
  const event = await nextOf(list)
  if (event.type !== 'snapshot') throw new Error('The first event is the snapshot.')
  expect(event.conversations.map(({ title }) => title)).toEqual(['Hello?'])
  const conversationId = event.conversations[0]!.id
  const tree = await app.client.conversations.open({ conversationId })
  expect(tree.messages.map((message) => messageText(message))).toEqual([
    'Hello?',
    'Hello from loopback.',
  ])
  await list.return?.(undefined)
  await server.close()
  await rm(dataPath, { recursive: true })
})

it('shows two windows the same stream, and a late one all of it', async () => {
  const gate = createGate()
  const deltas = ['one ', 'two ', 'three']
  const server = await startLoopback(openAiCompatibleScript({ deltas, gate: { before: 2, gate } }))
  await using app = await startApp()
  const model = await addLoopback(app.client, server)
  const { turnId } = await app.client.turns.start({ requestId: request(), text: 'Count', model })
  const first = finalMessage(await app.client.turns.watch({ turnId }))
  await gate.reached
  const second = finalMessage(await app.connect().turns.watch({ turnId }))
  gate.open()
  expect(messageText(await first)).toBe('one two three')
  expect(await second).toEqual(await first)
  await server.close()
})

it('stops: the text is kept, the connection is closed, the state says so', async () => {
  const gate = createGate()
  const server = await startLoopback(
    openAiCompatibleScript({ deltas: ['kept', ' lost'], gate: { before: 1, gate } }),
  )
  await using app = await startApp()
  const model = await addLoopback(app.client, server)
  const turn = await app.client.turns.start({ requestId: request(), text: 'Begin', model })
  const events = await app.client.turns.watch({ turnId: turn.turnId })
  // The text may have come before the watch began, and is then in the snapshot.
  const isText = (event: TurnEvent): boolean =>
    event.type === 'snapshot' ? messageText(event.message) !== '' : event.type === 'part.delta'
  while (!isText(await nextOf(events)));
  await app.client.turns.stop({ turnId: turn.turnId })
  await server.requests.at(-1)!.closed
  gate.open()
  const message = await finalMessage(await app.client.turns.watch({ turnId: turn.turnId }))
  expect(message).toMatchObject({ state: 'cancelled', parts: [{ text: 'kept' }] })
  await events.return?.(undefined)
  await server.close()
})

it('regenerates as a sibling, keeps both, and goes back to the first', async () => {
  const server = await startLoopback(openAiCompatibleScript())
  await using app = await startApp()
  const { client } = app
  const model = await addLoopback(client, server)
  const first = await client.turns.start({ requestId: request(), text: 'Q', model })
  await finalMessage(await client.turns.watch({ turnId: first.turnId }))
  const { conversationId, answerId } = first
  const second = await client.turns.regenerate({
    requestId: request(),
    conversationId,
    answerId,
    model,
  })
  await finalMessage(await client.turns.watch({ turnId: second.turnId }))
  const opened = await client.conversations.open({ conversationId })
  expect(opened.path).toBe([first.userMessageId, second.answerId].join(','))
  expect(opened.versions).toMatchObject([{ position: 2, count: 2, previousId: answerId }])
  const back = await client.conversations.showVersion({ conversationId, messageId: answerId })
  expect(back.activeLeafId).toBe(answerId)
  const { path } = await client.conversations.open({ conversationId })
  expect(path).toBe([first.userMessageId, answerId].join(','))
  const reads = { conversationId, messageIds: [second.answerId] }
  const { messages } = await client.conversations.readMessages(reads)
  expect(messages.map(({ id }) => id)).toEqual([second.answerId])
  await server.close()
})

it('continues an answer that broke off: one text, the broken one kept as a version', async () => {
  let requests = 0
  const server = await startLoopback((incoming, reply) => {
    requests += incoming.method === 'POST' ? 1 : 0
    const deltas =
      requests === 1 ? ['The door stands half open, ', 'and you g'] : ['open, and you go in.']
    const whole = openAiCompatibleScript({ deltas })
    if (requests !== 1 || incoming.method !== 'POST') return whole(incoming, reply)
    return breakOff(deltas)(incoming, reply)
  })
  await using app = await startApp()
  const { client } = app
  const model = await addLoopback(client, server)
  const first = await client.turns.start({ requestId: request(), text: 'The door?', model })
  const broken = await finalMessage(await client.turns.watch({ turnId: first.turnId }))
  expect(broken).toMatchObject({
    state: 'interrupted',
    parts: [{ text: 'The door stands half open, and you g' }],
  })

  const { conversationId, answerId } = first
  const asked = { conversationId, answerId, model, requestId: request() }
  const second = await client.turns.continue(asked)
  expect(await client.turns.continue(asked)).toEqual(second)
  const whole = await finalMessage(await client.turns.watch({ turnId: second.turnId }))
  expect(whole).toMatchObject({
    state: 'complete',
    continuedFrom: answerId,
    parts: [{ text: 'The door stands half open, and you go in.' }],
  })
  const sent = server.requests.at(-1)?.json() as { messages: readonly { role: string }[] }
  expect(sent.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user'])
  const reads = { conversationId, messageIds: [answerId, second.answerId] }
  const { messages, versions } = await client.conversations.readMessages(reads)
  expect(messages[0]).toEqual(broken)
  expect(versions).toMatchObject([
    { continuedBy: second.answerId },
    { continues: { messageId: answerId, state: 'interrupted', times: 1 } },
  ])
  expect(
    await faultOf(
      client.turns.continue({ ...asked, answerId: second.answerId, requestId: request() }),
    ),
  ).toMatchObject({
    code: 'turn.notContinuable',
  })
  await server.close()
})

it('moves a conversation to the bin, takes it out again, and tells every window', async () => {
  const server = await startLoopback(openAiCompatibleScript())
  await using app = await startApp()
  const { client } = app
  const model = await addLoopback(client, server)
  const { conversationId, turnId } = await client.turns.start({
    requestId: request(),
    text: 'Q',
    model,
  })
  await finalMessage(await client.turns.watch({ turnId }))
  const list = await app.connect().conversations.watchList()
  await nextOf(list)
  await client.conversations.remove({ conversationId })
  // That the answer's end changed it may be told only now.
  const told = await nextOf(list)
  const removed = told?.type === 'changed' ? await nextOf(list) : told
  expect(removed).toEqual({ type: 'removed', conversationId })
  expect(await faultOf(client.conversations.open({ conversationId }))).toMatchObject({
    code: 'conversation.notFound',
  })
  await client.conversations.restore({ conversationId })
  expect(await nextOf(list)).toMatchObject({ type: 'changed', conversation: { title: 'Q' } })
  await list.return?.(undefined)
  await server.close()
})

it('keeps a draft until the message is sent', async () => {
  const server = await startLoopback(openAiCompatibleScript())
  await using app = await startApp()
  const { client } = app
  const model = await addLoopback(client, server)
  await client.drafts.save({ text: 'not yet' })
  expect(await client.drafts.read({})).toEqual({ text: 'not yet', attachments: [] })
  const { turnId } = await client.turns.start({ requestId: request(), text: 'now', model })
  expect(await client.drafts.read({})).toEqual({ text: '', attachments: [] })
  await finalMessage(await client.turns.watch({ turnId }))
  await server.close()
})

it('is found in, copied as a whole, and opened where the reader was', async () => {
  const server = await startLoopback(openAiCompatibleScript({ deltas: ['Crème ', 'brûlée'] }))
  await using app = await startApp()
  const { client } = app
  const model = await addLoopback(client, server)
  const turn = await client.turns.start({ requestId: request(), text: 'A creme?', model })
  await finalMessage(await client.turns.watch({ turnId: turn.turnId }))
  const { conversationId, userMessageId, answerId } = turn
  expect(await client.conversations.find({ conversationId, query: 'CREME' })).toEqual([
    { messageId: userMessageId, count: 1 },
    { messageId: answerId, count: 1 },
  ])
  expect(await client.conversations.find({ conversationId, query: '' })).toEqual([])
  expect(await client.conversations.readTexts({ conversationId })).toMatchObject([
    { role: 'user', text: 'A creme?' },
    { role: 'assistant', text: 'Crème brûlée' },
  ])
  const place = { messageId: userMessageId, offsetPx: 12, atEnd: false }
  await client.conversations.savePlace({ conversationId, place })
  expect((await client.conversations.open({ conversationId })).place).toEqual(place)

  const pin = { conversationId, messageIds: [answerId], context: 'pinned' } as const
  await client.conversations.markMessages({
    conversationId,
    marks: [{ messageId: answerId, kept: true }],
  })
  await client.conversations.setContext(pin)
  expect((await client.conversations.open({ conversationId })).marks).toEqual([
    { messageId: answerId, context: 'pinned', kept: true },
  ])
  expect(await client.usage.ofBranch({ conversationId })).toMatchObject({ requests: 1 })
  await server.close()
})
