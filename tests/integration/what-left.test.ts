import { expect, it } from 'vitest'
import type { MessageId } from '../../src/shared/model/ids.ts'
import type { ModelRef } from '../../src/shared/model/model-info.ts'
import { secretForms } from '../../src/shared/logic/secret-forms.ts'
import { startLoopback, type Loopback } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { faultOf, nextOf, startApp, type Client } from './app.ts'

/** Looks like no vendor's key. */
const apiKey = 'loopback/Zq8rT5v+B2nM:7cX1'
const request = (): never => crypto.randomUUID() as never

async function addLoopback(client: Client, server: Loopback): Promise<ModelRef> {
  const baseUrl = `${server.url}/v1`
  const form = { kind: 'openai-compatible', name: 'Loopback', baseUrl, apiKey } as const
  const { account } = await client.providers.add(form)
  const { models } = await client.providers.refreshModels({ providerId: account.id })
  return { providerId: account.id, modelId: models[0]!.id }
}

async function answered(client: Client, model: ModelRef, text: string): Promise<MessageId> {
  const { turnId, answerId } = await client.turns.start({ requestId: request(), text, model })
  for await (const _ of await client.turns.watch({ turnId }));
  return answerId
}

it('tells of each connection, and of each request exactly, but for the key', async () => {
  const server = await startLoopback(openAiCompatibleScript({ apiKey }))
  await using app = await startApp()
  const model = await addLoopback(app.client, server)
  const coded = Buffer.from(`me:${apiKey}`).toString('base64')
  const answerId = await answered(app.client, model, `Is ${apiKey} safe, or ${coded}?`)

  const { requests } = await app.client.requests.ofAnswer({ answerId })
  const received = server.requests.at(-1)!
  expect(received.body).toContain(apiKey)
  expect(requests).toMatchObject([
    { answerId, tryNumber: 1, method: 'POST', url: `${server.url}${received.path}` },
  ])
  expect(requests[0]?.headers).toEqual(
    received.rawHeaders.map(([name, value]) => [name, name === 'authorization' ? '…' : value]),
  )
  expect(JSON.parse(requests[0]!.body)).toMatchObject({ model: 'loopback-1', stream: true })
  expect(requests[0]?.body).toContain('Is … safe, or ')

  const { connections } = await app.client.network.list({ limit: 20 })
  const host = new URL(server.url).host
  expect(connections).toMatchObject([
    { host, purpose: 'answer', status: 200, sentBytes: Buffer.byteLength(received.body) },
    { host, purpose: 'list-models', status: 200, sentBytes: 0 },
  ])
  const told = JSON.stringify([requests, connections])
  for (const form of secretForms(apiKey)) expect(told).not.toContain(form)
  await server.close()
})

it('keeps each request of an answer that was tried again with another one', async () => {
  let asked = 0
  const answers = openAiCompatibleScript()
  const server = await startLoopback((incoming, reply) => {
    asked += incoming.method === 'POST' ? 1 : 0
    if (asked === 1 && incoming.method === 'POST') {
      return reply.json(400, { error: { message: 'Unknown option: stream_options' } })
    }
    return answers(incoming, reply)
  })
  await using app = await startApp()
  const model = await addLoopback(app.client, server)
  const answerId = await answered(app.client, model, 'Hello?')
  const { requests } = await app.client.requests.ofAnswer({ answerId })
  const posted = server.requests.filter(({ method }) => method === 'POST')
  expect(requests.map(({ tryNumber, body }) => [tryNumber, body])).toEqual(
    posted.map(({ body }, index) => [index + 1, body]),
  )
  expect(requests).toHaveLength(2)
  await server.close()
})

it('keeps no request when that is switched off, and removes those that it had', async () => {
  const server = await startLoopback(openAiCompatibleScript())
  await using app = await startApp()
  const { client } = app
  const model = await addLoopback(client, server)
  const before = await answered(client, model, 'Before')
  await client.settings.update({ keepRequests: false })
  const after = await answered(client, model, 'After')
  for (const answerId of [before, after]) {
    expect(await client.requests.ofAnswer({ answerId })).toEqual({ requests: [] })
  }
  await server.close()
})

it('keeps a connection that failed, and forgets all of them when told to', async () => {
  const server = await startLoopback(openAiCompatibleScript())
  await using app = await startApp()
  const { client } = app
  await server.close()
  const form = { kind: 'openai-compatible', name: 'Gone', baseUrl: `${server.url}/v1` } as const
  expect(await faultOf(client.providers.test(form))).toMatchObject({ code: 'provider.network' })
  const { connections } = await client.network.list({ limit: 20 })
  expect(connections).toMatchObject([{ purpose: 'list-models', sentBytes: 0, receivedBytes: 0 }])
  expect(connections[0]).not.toHaveProperty('status')
  await client.network.clear()
  expect(await client.network.list({ limit: 20 })).toEqual({ connections: [] })
})

it('has nothing to tell of the Demo, which sends nothing', async () => {
  await using app = await startApp()
  const { client } = app
  const list = await client.providers.watchList()
  const demo = (await nextOf(list)).providers[0]!.account
  const model = { providerId: demo.id, modelId: demo.models[0]!.id }
  const { turnId, answerId } = await client.turns.start({ requestId: request(), text: 'Hi', model })
  await client.turns.stop({ turnId })
  expect(await client.requests.ofAnswer({ answerId })).toEqual({ requests: [] })
  expect(await client.network.list({ limit: 20 })).toEqual({ connections: [] })
  await list.return?.(undefined)
})
