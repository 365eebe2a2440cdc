import { onTestFinished, expect, test } from 'vitest'
import type { ConversationId } from '../../src/shared/model/ids.ts'
import { messageText } from '../../src/shared/logic/message-text.ts'
import { startLoopback, type Loopback } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { startApp, type RunningApp } from './app.ts'

/** NUL, what turns the direction of text, terminal codes, and the ends of Unicode. */
const strange = 'a\u0000b \u202Etxt.exe\u202C \u001b[31m \u0007 \ufeff \u2028 \uffff 𝒸 end'

interface Asked {
  readonly app: RunningApp
  readonly conversationId: ConversationId
  readonly messages: readonly string[]
}

/** Asks a server that says these pieces, and gives what stands in the conversation then. */
async function ask(app: RunningApp, baseUrl: string, text: string): Promise<Asked> {
  const form = { kind: 'openai-compatible', name: 'Loopback', baseUrl } as const
  const { account } = await app.client.providers.add(form)
  const model = { providerId: account.id, modelId: 'loopback-1' }
  const turn = await app.client.turns.start({ requestId: crypto.randomUUID(), text, model })
  await Array.fromAsync(await app.client.turns.watch({ turnId: turn.turnId }))
  const { conversationId } = turn
  return { app, conversationId, messages: await textsOf(app, conversationId) }
}

async function textsOf(app: RunningApp, conversationId: ConversationId) {
  const { messages } = await app.client.conversations.open({ conversationId })
  return messages.map(messageText)
}

async function serve(deltas: readonly string[]): Promise<Loopback> {
  const server = await startLoopback(openAiCompatibleScript({ deltas }))
  onTestFinished(() => server.close())
  return server
}

test('strange characters of a question and an answer are kept as they are, also on disk', async () => {
  const server = await serve([strange, strange])
  await using first = await startApp()
  const { conversationId, messages } = await ask(first, server.url, strange)
  expect(messages).toEqual([strange, strange + strange])
  const { conversation } = await first.client.conversations.open({ conversationId })
  expect(conversation.title).not.toMatch(/[\p{Cc}\u202A-\u202E]/u)

  await using again = await startApp({ dataPath: first.dataPath })
  expect(await textsOf(again, conversationId)).toEqual([strange, strange + strange])
  const sent = server.requests.at(-1)?.json()
  expect(sent).toMatchObject({ messages: [{ role: 'user', content: strange }] })
})

test('half a character is kept, since its other half may follow, and never sent as a half', async () => {
  const server = await serve(['smile \ud83d', '\ude00 and a half: \ud83d'])
  await using app = await startApp()
  const { conversationId, messages } = await ask(app, server.url, 'Hello?')
  expect(messages[1]).toBe('smile 😀 and a half: \ud83d')
  const { messages: path } = await app.client.conversations.open({ conversationId })
  const [, answer] = path
  if (!answer?.model) throw new Error('The answer names its model.')
  const { turnId } = await app.client.turns.start({
    requestId: crypto.randomUUID(),
    conversationId,
    parentId: answer.id,
    text: 'And then?',
    model: answer.model,
  })
  await Array.fromAsync(await app.client.turns.watch({ turnId }))
  const sent = server.requests.at(-1)?.json()
  expect(sent).toMatchObject({
    messages: [
      { content: 'Hello?' },
      { content: 'smile 😀 and a half: \ufffd' },
      { content: 'And then?' },
    ],
  })
})
