import { expect, it } from 'vitest'
import { foldTurn } from '../../src/shared/logic/fold-turn.ts'
import { messageText } from '../../src/shared/logic/message-text.ts'
import type { RequestId } from '../../src/shared/model/ids.ts'
import type { Message } from '../../src/shared/model/message.ts'
import type { ModelRef } from '../../src/shared/model/model-info.ts'
import type { TurnEvent } from '../../src/shared/model/turn-event.ts'
import { createMemoryKeychain } from '../fakes/memory-vault.ts'
import { startLoopback, type Loopback } from '../loopback/loopback-server.ts'
import { eventStream } from '../loopback/stream-script.ts'
import { startApp, type Client, type RunningApp } from './app.ts'

// What a turn waits for never comes in these tests, so that one whose Stop waits for it hangs.

async function modelAt(client: Client, server: Loopback, apiKey?: string): Promise<ModelRef> {
  const { account } = await client.providers.add({
    kind: 'openai-compatible',
    name: 'Loopback',
    baseUrl: server.url,
    ...(apiKey !== undefined && { apiKey }),
  })
  return { providerId: account.id, modelId: 'any' as never }
}

/** Starts a turn, stops it once `reached`, and gives the answer as watched and as stored. */
async function stopOnce(
  { client }: RunningApp,
  model: ModelRef,
  reached: (event: TurnEvent) => boolean | Promise<boolean>,
) {
  const requestId = crypto.randomUUID() as string as RequestId
  const ids = await client.turns.start({ requestId, text: 'Go', model })
  const { turnId, conversationId, answerId } = ids
  let answer: Message | undefined
  let stopping: Promise<void> | undefined
  for await (const event of await client.turns.watch({ turnId })) {
    answer = event.type === 'snapshot' ? event.message : answer && foldTurn(answer, event)
    if (!stopping && (await reached(event))) stopping = client.turns.stop({ turnId })
  }
  await stopping
  const { messages } = await client.conversations.open({ conversationId })
  expect(messages.find(({ id }) => id === answerId)).toEqual(answer)
  return answer
}

it('does not wait for a keychain that asks its user something', async () => {
  const asked = Promise.withResolvers<void>()
  let isAsking = false
  const memory = createMemoryKeychain()
  const keychain: typeof memory = {
    ...memory,
    use: (ref, work) => {
      if (!isAsking) return memory.use(ref, work)
      asked.resolve()
      return new Promise(() => undefined)
    },
  }
  await using app = await startApp({ keychain })
  const server = await startLoopback((_, reply) => reply.closed)
  const model = await modelAt(app.client, server, 'sk-canary-0123456789abcdef')
  isAsking = true
  const answer = await stopOnce(app, model, () => asked.promise.then(() => true))
  expect(answer).toMatchObject({ state: 'cancelled', parts: [] })
  expect(server.requests).toEqual([])
  await server.close()
})

it('sends nothing when the key comes after it', async () => {
  const asked = Promise.withResolvers<void>()
  const given = Promise.withResolvers<void>()
  const lent = Promise.withResolvers<void>()
  const memory = createMemoryKeychain()
  let isAsking = false
  const keychain: typeof memory = {
    ...memory,
    use: async (ref, work) => {
      if (!isAsking) return await memory.use(ref, work)
      asked.resolve()
      await given.promise
      return await memory.use(ref, work).finally(lent.resolve)
    },
  }
  await using app = await startApp({ keychain })
  const server = await startLoopback((_, reply) => reply.closed)
  const model = await modelAt(app.client, server, 'sk-canary-0123456789abcdef')
  isAsking = true
  await stopOnce(app, model, () => asked.promise.then(() => true))
  given.resolve()
  await lent.promise
  expect(server.requests).toEqual([])
  await server.close()
})

it('ends a request that was never answered, and closes its connection', async () => {
  await using app = await startApp()
  const server = await startLoopback((_, reply) => reply.closed)
  const model = await modelAt(app.client, server)
  const answer = await stopOnce(app, model, () => server.request(0).then(() => true))
  expect(answer).toMatchObject({ state: 'cancelled', parts: [] })
  await (
    await server.request(0)
  ).closed
  await server.close()
})

it('keeps what had come of an answer, and closes its connection', async () => {
  await using app = await startApp()
  const server = await startLoopback(async (_, reply) => {
    await reply.begin(200, eventStream)
    await reply.write('data: {"choices":[{"index":0,"delta":{"content":"Half"}}]}\n\n')
    await reply.closed
  })
  const model = await modelAt(app.client, server)
  const answer = await stopOnce(app, model, ({ type }) => type === 'part.delta')
  expect(answer?.state).toBe('cancelled')
  expect(answer && messageText(answer)).toBe('Half')
  await (
    await server.request(0)
  ).closed
  await server.close()
})

it('ends the wait before another try', async () => {
  await using app = await startApp()
  const server = await startLoopback((_, reply) =>
    reply.json(503, { error: { message: 'Overloaded' } }, { 'retry-after': '25' }),
  )
  const model = await modelAt(app.client, server)
  const answer = await stopOnce(app, model, ({ type }) => type === 'waiting')
  expect(answer?.state).toBe('cancelled')
  expect(server.requests).toHaveLength(1)
  await server.close()
})
