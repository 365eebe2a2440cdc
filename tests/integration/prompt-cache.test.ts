import { expect, it } from 'vitest'
import type { ConversationId, ModelId } from '../../src/shared/model/ids.ts'
import type { ModelRef } from '../../src/shared/model/model-info.ts'
import { recordedStream } from '../fixtures/providers/recorded-stream.ts'
import { startLoopback, type Loopback } from '../loopback/loopback-server.ts'
import { responsesScript } from '../loopback/responses-script.ts'
import { streamScript } from '../loopback/stream-script.ts'
import { startApp, type Client } from './app.ts'

const requestId = (): never => crypto.randomUUID() as never
/** More tokens than any vendor asks for, so that only the rule decides. */
const longText = 'A threshold is not a wall, and a wall is not a door. '.repeat(600)

async function add(client: Client, kind: 'anthropic' | 'openai', baseUrl: string) {
  const form = { kind, name: kind, baseUrl, apiKey: 'sk-canary-0123456789abcdef' }
  const { account } = await client.providers.add(form)
  return account.id
}

/** Asks in one conversation, and gives its id and the tip of it. */
async function ask(client: Client, model: ModelRef, text: string, at?: ConversationId) {
  const tip = at && (await client.conversations.open({ conversationId: at })).conversation
  const turn = await client.turns.start({
    requestId: requestId(),
    text,
    model,
    ...(at !== undefined && { conversationId: at }),
    ...(tip?.activeLeafId !== undefined && { parentId: tip.activeLeafId }),
  })
  for await (const _ of await client.turns.watch({ turnId: turn.turnId }));
  return turn.conversationId
}

const bodyOf = (server: Loopback, index: number): Record<string, unknown> =>
  server.requests.filter(({ method }) => method === 'POST')[index]?.json() as never

it('Anthropic is asked to keep the prompt from the second question on', async () => {
  const server = await startLoopback(streamScript(recordedStream('anthropic', 'text').bytes))
  await using app = await startApp()
  const { client } = app
  const model = {
    providerId: await add(client, 'anthropic', server.url),
    modelId: 'claude-opus-5-5' as ModelId,
  }
  const conversationId = await ask(client, model, longText)
  expect(JSON.stringify(bodyOf(server, 0))).not.toContain('cache_control')

  await client.conversations.setSystemPrompt({ conversationId, systemPrompt: 'Be brief.' })
  await ask(client, model, 'Why?', conversationId)
  const kept = (text: string) => [{ type: 'text', text, cache_control: { type: 'ephemeral' } }]
  expect(bodyOf(server, 1)).toMatchObject({
    system: kept('Be brief.'),
    messages: [
      { role: 'user', content: longText },
      { role: 'assistant', content: expect.any(String) },
      { role: 'user', content: kept('Why?') },
    ],
  })
  const [used] = await client.usage.ofConversation({ conversationId })
  expect(used).toMatchObject({ requests: 2, cachedInputTokens: 200, requestsOfUnknownCost: 0 })
  await server.close()
})

it('OpenAI is told which requests belong together, and nothing of the conversation’s age', async () => {
  const usages = [{ input_tokens: 10, output_tokens: 2 }]
  const server = await startLoopback(responsesScript({ models: ['gpt-5'], usages }))
  await using app = await startApp()
  const { client } = app
  const model = {
    providerId: await add(client, 'openai', `${server.url}/v1`),
    modelId: 'gpt-5' as ModelId,
  }
  const conversationId = await ask(client, model, longText)
  await ask(client, model, 'Why?', conversationId)
  await ask(client, model, longText)
  const keys = [0, 1, 2].map((index) => bodyOf(server, index)['prompt_cache_key'])
  expect(keys[0]).toMatch(/^[0-9a-f]{12}$/)
  expect(keys[1]).toBe(keys[0])
  expect(keys[2]).not.toBe(keys[0])
  await ask(client, model, 'A short one.')
  expect(bodyOf(server, 3)['prompt_cache_key']).toBeUndefined()
  await server.close()
})
