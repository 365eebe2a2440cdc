import { afterEach, expect, it } from 'vitest'
import { createCanvas } from '@napi-rs/canvas'
import { messageText } from '../../src/shared/logic/message-text.ts'
import type { Attachment } from '../../src/shared/model/attachment.ts'
import type { ContextView } from '../../src/shared/model/context-view.ts'
import type { MessageId, ModelId } from '../../src/shared/model/ids.ts'
import type { Message } from '../../src/shared/model/message.ts'
import type { ModelRef } from '../../src/shared/model/model-info.ts'
import { startLoopback, type Loopback } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { faultOf, nextOf, startApp, type Client } from './app.ts'

const request = (): never => crypto.randomUUID() as never
const servers: Loopback[] = []

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

/** An app with one account whose server lists these models. */
async function anApp(models: readonly ListedModel[] = [{ id: 'loopback-1' }]) {
  const chat = openAiCompatibleScript({ models: models.map(({ id }) => id) })
  const server = await startLoopback((incoming, reply) =>
    incoming.method === 'GET' ? reply.json(200, { data: models }) : chat(incoming, reply),
  )
  servers.push(server)
  const app = await startApp()
  const { client } = app
  const form = { kind: 'openai-compatible', name: 'Loopback', baseUrl: server.url } as const
  const { account } = await client.providers.add(form)
  await client.providers.refreshModels({ providerId: account.id })
  const modelOf = (id: string): ModelRef => ({ providerId: account.id, modelId: id as ModelId })
  const sent = () => server.requests.at(-1)?.json() as { messages: readonly Spoken[] }
  return { app, client, modelOf, sent, [Symbol.asyncDispose]: () => app[Symbol.asyncDispose]() }
}

interface ListedModel {
  readonly id: string
  readonly context_length?: number
  readonly max_completion_tokens?: number
}

interface Spoken {
  readonly role: string
  readonly content: string
}

interface Asked {
  readonly conversationId: Message['conversationId']
  readonly userMessageId: MessageId
  readonly answerId: MessageId
}

async function say(client: Client, text: string, model: ModelRef, after?: Asked): Promise<Asked> {
  const turn = await client.turns.start({
    requestId: request(),
    text,
    model,
    ...(after && { conversationId: after.conversationId, parentId: after.answerId }),
  })
  for await (const event of await client.turns.watch({ turnId: turn.turnId })) void event
  return turn
}

const view = (client: Client, model: ModelRef, at?: Asked, text = ''): Promise<ContextView> =>
  client.context.view({
    text,
    model,
    limit: 100,
    ...(at && { conversationId: at.conversationId, parentId: at.answerId }),
  })

it('tells of each message what becomes of it, and sends exactly that', async () => {
  await using stage = await anApp()
  const { client, sent } = stage
  const model = stage.modelOf('loopback-1')
  const first = await say(client, 'One', model)
  const second = await say(client, 'Two', model, first)
  const { conversationId } = first
  await client.conversations.setSystemPrompt({ conversationId, systemPrompt: ' Be brief. ' })
  await client.conversations.markMessages({
    conversationId,
    marks: [
      { messageId: first.answerId, context: 'left-out' },
      { messageId: second.userMessageId, context: 'pinned' },
    ],
  })

  const seen = await view(client, model, second, 'Three')
  expect(seen.messages.map(({ reason, words }) => [words, reason])).toEqual([
    ['Hello from loopback.', 'recent'],
    ['Two', 'pinned'],
    ['Hello from loopback.', 'left-out'],
    ['One', 'recent'],
  ])
  const inIt = seen.messages.filter(({ reason }) => reason !== 'left-out')
  const parts = [seen.systemTokens, seen.draftTokens, ...inIt.map(({ tokens }) => tokens)]
  expect(seen.usedTokens).toBeGreaterThanOrEqual(parts.reduce((sum, tokens) => sum + tokens, 0))

  const third = await say(client, 'Three', model, second)
  expect(sent().messages).toEqual([
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'One\n\nTwo' },
    { role: 'assistant', content: 'Hello from loopback.' },
    { role: 'user', content: 'Three' },
  ])
  const { messages } = await client.conversations.open({ conversationId })
  expect(messages.find(({ id }) => id === third.answerId)?.leftOutMessages).toBe(1)
})

it('counts exactly by a public tokenizer, and calibrates an estimate by what was reported', async () => {
  await using stage = await anApp([{ id: 'gpt-4o' }, { id: 'loopback-1' }])
  const { client } = stage
  const exact = await view(client, stage.modelOf('gpt-4o'), undefined, 'hello world')
  expect(exact).toMatchObject({ accuracy: 'exact', draftTokens: 2 + 4 })
  const model = stage.modelOf('loopback-1')
  expect(await view(client, model, undefined, 'hello')).toMatchObject({ accuracy: 'estimated' })
  const asked = await say(client, 'hello', model)
  expect(await view(client, model, asked)).toMatchObject({ accuracy: 'calibrated' })
})

it('cuts nothing where the window is unknown, and says what will not fit where it is known', async () => {
  await using stage = await anApp([
    { id: 'boundless' },
    { id: 'narrow', context_length: 400, max_completion_tokens: 50 },
  ])
  const { client, sent } = stage
  const long = 'A long introduction that says the same thing again and again. '.repeat(20)
  const first = await say(client, long, stage.modelOf('boundless'))
  const second = await say(client, long, stage.modelOf('boundless'), first)
  const boundless = await view(client, stage.modelOf('boundless'), second, 'So?')
  expect(boundless.windowTokens).toBeUndefined()
  expect(boundless.groups.map(({ reason, messages }) => [reason, messages])).toEqual([
    ['recent', 4],
  ])

  const narrow = await view(client, stage.modelOf('narrow'), second, 'So?')
  expect(narrow).toMatchObject({ windowTokens: 400, reserveTokens: 50 })
  expect(narrow.groups.map(({ reason, messages }) => [reason, messages])).toEqual([
    ['recent', 2],
    ['no-room', 2],
  ])
  expect(narrow.usedTokens).toBeLessThanOrEqual(350)

  const third = await say(client, 'So?', stage.modelOf('narrow'), second)
  expect(sent().messages).toHaveLength(3)
  const { messages } = await client.conversations.open({ conversationId: first.conversationId })
  expect(messages.find(({ id }) => id === third.answerId)?.leftOutMessages).toBe(2)
})

it('proposes what to leave out, changes nothing by itself, and is answered once it is done', async () => {
  await using app = await startApp()
  const { client } = app
  const list = await client.providers.watchList()
  const { providers } = await nextOf(list)
  await list.return?.(undefined)
  const demo = providers[0]!.account
  const model = { providerId: demo.id, modelId: 'demo-context-overflow' as ModelId }
  const writer = { providerId: demo.id, modelId: 'demo-writer' as ModelId }
  const first = await say(client, 'Hello', writer)
  const second = await say(client, 'And now?', model, first)
  const { conversationId } = first
  const failed = (await client.conversations.open({ conversationId })).messages.at(-1)!
  expect(failed.fault).toMatchObject({
    code: 'provider.contextOverflow',
    data: { limitTokens: 150 },
  })

  const proposal = await client.context.proposeTrim({ conversationId, answerId: second.answerId })
  expect(proposal.messageIds).toEqual([first.userMessageId, first.answerId])
  expect(proposal.remainingTokens).toBeLessThanOrEqual(proposal.limitTokens!)
  expect((await client.conversations.open({ conversationId })).marks).toEqual([])

  const marks = proposal.messageIds.map((messageId) => ({
    messageId,
    context: 'left-out' as const,
  }))
  await client.conversations.markMessages({ conversationId, marks })
  const { turnId, answerId } = await client.turns.regenerate({
    requestId: request(),
    conversationId,
    answerId: second.answerId,
    model,
  })
  for await (const event of await client.turns.watch({ turnId })) void event
  const { messages } = await client.conversations.open({ conversationId })
  const answer = messages.find(({ id }) => id === answerId)!
  expect(answer).toMatchObject({ state: 'complete', leftOutMessages: 2 })
  expect(messageText(answer)).toContain('“And now?”')
})

it('answers what is not there with a fault of its own', async () => {
  await using stage = await anApp()
  const { client } = stage
  const model = stage.modelOf('loopback-1')
  const asked = await say(client, 'One', model)
  const nowhere = { ...asked, answerId: asked.conversationId as string as MessageId }
  expect(await faultOf(view(client, model, nowhere))).toMatchObject({
    code: 'conversation.messageNotFound',
  })
  const gone = { ...asked, conversationId: asked.answerId as string as never }
  expect(await faultOf(view(client, model, gone))).toMatchObject({ code: 'conversation.notFound' })
  const nobody = { ...model, providerId: asked.answerId as string as never }
  expect(await faultOf(view(client, nobody))).toMatchObject({ code: 'provider.notFound' })
})

it('counts the files beside the message that is being written', async () => {
  await using it = await anApp()
  const model = it.modelOf('loopback-1')
  const file = new File(['Two doors. '.repeat(50)], 'doors.txt')
  const attachment = await it.client.attachments.add({ name: 'doors.txt', file })
  const bare = await it.client.context.view({ text: 'Which?', model, limit: 0 })
  const attachments = [attachment]
  const view = await it.client.context.view({ text: 'Which?', attachments, model, limit: 0 })
  expect(attachment.tokens).toBeGreaterThan(50)
  expect(view.draftTokens).toBe(bare.draftTokens + (attachment.tokens ?? 0))
})

it('counts an image as the model does that is asked, and not where it is not looked at', async () => {
  await using it = await anApp()
  const picture = await it.client.attachments.add(aPicture(800, 400))
  const draftTokens = async (modelId: string, attachments: readonly Attachment[]) => {
    const model = { ...it.modelOf('loopback-1'), modelId: modelId as ModelId }
    const view = await it.client.context.view({ text: 'Which?', attachments, model, limit: 0 })
    return view.draftTokens
  }
  const added = async (modelId: string): Promise<number> =>
    (await draftTokens(modelId, [picture])) - (await draftTokens(modelId, []))
  // Two tiles of 512 px, or 25 patches of 32 px by 13.
  expect(await added('gpt-4o')).toBe(85 + 170 * 2)
  expect(await added('gpt-4.1-mini')).toBe(Math.ceil(25 * 13 * 1.62))
  expect(await added('loopback-1')).toBe(0)
})

function aPicture(width: number, height: number) {
  const bytes = new Uint8Array(createCanvas(width, height).toBuffer('image/png'))
  return { name: 'plot.png', file: new File([bytes], 'plot.png') }
}
