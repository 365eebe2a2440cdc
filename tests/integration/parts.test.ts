import { afterEach, expect, it } from 'vitest'
import { foldTurn } from '../../src/shared/logic/fold-turn.ts'
import type { ModelId } from '../../src/shared/model/ids.ts'
import type { Message } from '../../src/shared/model/message.ts'
import type { ModelRef } from '../../src/shared/model/model-info.ts'
import type { TurnEvent } from '../../src/shared/model/turn-event.ts'
import type { ProviderKind } from '../../src/shared/model/provider.ts'
import { recordedStream } from '../fixtures/providers/recorded-stream.ts'
import { startLoopback, type Loopback, type LoopbackScript } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { streamScript } from '../loopback/stream-script.ts'
import { startApp, type Client } from './app.ts'

const request = (): never => crypto.randomUUID() as never
const servers: Loopback[] = []

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

async function serve(script: LoopbackScript): Promise<Loopback> {
  const server = await startLoopback(script)
  servers.push(server)
  return server
}

/** An account at a server, and one of its models, listed or not. */
async function modelAt(
  client: Client,
  server: Loopback,
  kind: ProviderKind,
  modelId: string,
): Promise<ModelRef> {
  const { account } = await client.providers.add({
    kind,
    name: kind,
    baseUrl: `${server.url}${kind === 'openai-compatible' ? '/v1' : ''}`,
    apiKey: 'sk-canary-0123456789abcdef',
  })
  return { providerId: account.id, modelId: modelId as ModelId }
}

async function finalMessage(events: AsyncIterable<TurnEvent>): Promise<Message> {
  let message: Message | undefined
  for await (const event of events) {
    message = event.type === 'snapshot' ? event.message : message && foldTurn(message, event)
  }
  return message!
}

interface Spoken {
  readonly role: string
  readonly content: string
}

/** The messages of the last request. */
function spokenIn(server: Loopback): readonly Spoken[] {
  const last = server.requests.at(-1)
  if (!last) throw new Error('nothing was asked')
  return (last.json() as { readonly messages: readonly Spoken[] }).messages
}

it('goes on with another vendor, who is told of sources and tools in words', async () => {
  const cites = streamScript(recordedStream('anthropic', 'web-search').bytes)
  const calls = streamScript(recordedStream('anthropic', 'tool-use').bytes)
  const anthropic = await serve((asked, reply) =>
    (anthropic.requests.length === 1 ? cites : calls)(asked, reply),
  )
  const other = await serve(openAiCompatibleScript())
  await using app = await startApp()
  const { client } = app
  const claude = await modelAt(client, anthropic, 'anthropic', 'claude-sonnet-4-5')
  const another = await modelAt(client, other, 'openai-compatible', 'loopback-1')

  const first = await client.turns.start({
    requestId: request(),
    text: 'What is it?',
    model: claude,
  })
  const cited = await finalMessage(await client.turns.watch({ turnId: first.turnId }))
  expect(cited.parts.map(({ kind }) => kind)).toEqual(['text', 'tool-call', 'text', 'citation'])
  const { conversationId } = first
  const second = await client.turns.start({
    requestId: request(),
    conversationId,
    parentId: first.answerId,
    text: 'And the weather?',
    model: claude,
  })
  const called = await finalMessage(await client.turns.watch({ turnId: second.turnId }))
  expect(called.parts.map(({ kind }) => kind)).toEqual(['text', 'tool-call', 'tool-call'])
  const third = await client.turns.start({
    requestId: request(),
    conversationId,
    parentId: second.answerId,
    text: 'Thanks.',
    model: another,
  })
  await finalMessage(await client.turns.watch({ turnId: third.turnId }))

  expect(spokenIn(other)).toEqual([
    { role: 'user', content: 'What is it?' },
    {
      role: 'assistant',
      content: [
        "I'll search.",
        '[Asked for the tool web_search: {"query": "thresholds"}]',
        'A threshold is the sill of a door.',
        'Sources:\n1. Threshold – https://example.com/threshold',
      ].join('\n\n'),
    },
    { role: 'user', content: 'And the weather?' },
    {
      role: 'assistant',
      content: [
        'Okay, let me look that up.',
        '[Asked for the tool get_weather: {"location": "Zürich", "unit": "celsius"}]',
        '[Asked for the tool get_time.]',
      ].join('\n\n'),
    },
    { role: 'user', content: 'Thanks.' },
  ])
})

it.each([
  ['claude-sonnet-4-5-20250929', 'assistant'],
  ['claude-opus-5-5', 'user'],
])('carries on an answer of %s with a last message of the %s', async (modelId, lastRole) => {
  const { bytes } = recordedStream('anthropic', 'text')
  const half = Buffer.from(bytes).indexOf('not a wall')
  const broken = streamScript(bytes, { upTo: Buffer.from(bytes).lastIndexOf('event:', half) })
  const rest = streamScript(recordedStream('anthropic', 'thinking').bytes)
  const server = await serve((asked, reply) =>
    (server.requests.length === 1 ? broken : rest)(asked, reply),
  )
  await using app = await startApp()
  const { client } = app
  const model = await modelAt(client, server, 'anthropic', modelId)
  const first = await client.turns.start({ requestId: request(), text: 'What is it?', model })
  const begun = await finalMessage(await client.turns.watch({ turnId: first.turnId }))
  expect(begun.state).toBe('interrupted')
  const second = await client.turns.continue({
    requestId: request(),
    conversationId: first.conversationId,
    answerId: first.answerId,
    model,
  })
  const whole = await finalMessage(await client.turns.watch({ turnId: second.turnId }))

  const spoken = spokenIn(server)
  expect(spoken.at(-1)?.role).toBe(lastRole)
  const said = spoken.findLast(({ role }) => role === 'assistant')?.content ?? ''
  expect(said).toBe(begun.parts[0]?.text.trimEnd())
  expect(whole.state).toBe('complete')
  expect(whole.parts.map(({ kind }) => kind)).toEqual(['text', 'reasoning'])
  expect(whole.parts[0]?.text).toBe(`${begun.parts[0]?.text}Yes.`)
})
