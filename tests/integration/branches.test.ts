import { expect, it } from 'vitest'
import type { ConversationId, MessageId } from '../../src/shared/model/ids.ts'
import type { ModelRef } from '../../src/shared/model/model-info.ts'
import { createGate } from '../loopback/gate.ts'
import { startLoopback, type Loopback } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { faultOf, nextOf, startApp, type Client } from './app.ts'

const request = (): never => crypto.randomUUID() as never

async function addLoopback(client: Client, server: Loopback): Promise<ModelRef> {
  const baseUrl = `${server.url}/v1`
  const kind = 'openai-compatible'
  const { account } = await client.providers.add({ kind, name: 'Loopback', baseUrl })
  const { models } = await client.providers.refreshModels({ providerId: account.id })
  return { providerId: account.id, modelId: models[0]!.id }
}

/** The app with a conversation of one exchange, and what it sent last. */
async function aScene() {
  const server = await startLoopback(openAiCompatibleScript({ deltas: ['Overnight.'] }))
  const app = await startApp()
  const { client } = app
  const model = await addLoopback(client, server)
  const ended = async (turn: Awaited<ReturnType<Client['turns']['start']>>) => {
    await Array.fromAsync(await client.turns.watch({ turnId: turn.turnId }))
    return turn
  }
  const send = async (text: string, parentId?: MessageId, conversationId?: ConversationId) => {
    const where = { ...(parentId && { parentId }), ...(conversationId && { conversationId }) }
    return await ended(await client.turns.start({ requestId: request(), text, model, ...where }))
  }
  const first = await send('How long?')
  const { conversationId } = first
  return {
    client,
    model,
    first,
    conversationId,
    ended,
    send: (text: string, parentId?: MessageId) => send(text, parentId, conversationId),
    sent: (): string => JSON.stringify(server.requests.at(-1)?.body ?? ''),
    outline: () => client.branches.outline({ conversationId }),
    tip: async () => (await client.branches.outline({ conversationId })).tipId,
    [Symbol.asyncDispose]: async () => {
      await app[Symbol.asyncDispose]()
      await server.close()
    },
  }
}

it('an edited message is asked beside the one that was edited, and keeps the draft', async () => {
  await using scene = await aScene()
  const { client, conversationId, first, model } = scene
  await client.drafts.save({ conversationId, text: 'half a thought' })
  const edit = {
    requestId: request(),
    conversationId,
    messageId: first.userMessageId,
    text: '# How **long** with `rye`?',
    model,
  }
  const turn = await scene.ended(await client.turns.edit(edit))
  expect(await client.turns.edit(edit)).toEqual(turn)
  expect(scene.sent()).toContain('# How **long** with `rye`?')
  expect(await client.drafts.read({ conversationId })).toMatchObject({ text: 'half a thought' })
  const { runs, tipId } = await scene.outline()
  expect(tipId).toBe(turn.answerId)
  expect(runs).toMatchObject([
    { excerpt: 'How long?', messages: 2, isEdited: false, shownMessages: 0 },
    { excerpt: 'How long with rye?', messages: 2, isEdited: true, shownMessages: 2 },
  ])
  expect(await client.branches.count({ conversationId })).toBe(2)
})

it('what is saved without asking can be asked later, and an answer can be put right', async () => {
  await using scene = await aScene()
  const { client, conversationId, first, model } = scene
  const saved = await client.branches.saveVersion({
    conversationId,
    messageId: first.userMessageId,
    text: 'And spelt?',
  })
  expect(await scene.tip()).toBe(saved.messageId)
  const ask = { requestId: request(), conversationId, messageId: saved.messageId, model }
  const asked = await scene.ended(await client.turns.ask(ask))
  expect(asked.userMessageId).toBe(saved.messageId)
  const better = await client.branches.saveVersion({
    conversationId,
    messageId: asked.answerId,
    text: 'Two hours.',
  })
  expect(await scene.tip()).toBe(better.messageId)
  await scene.send('Sure?', better.messageId)
  expect(scene.sent()).toContain('Two hours.')
  expect(scene.sent()).not.toContain('Overnight.')
  const noMessage = client.branches.saveVersion({
    conversationId,
    messageId: first.answerId,
    text: ' ',
  })
  expect((await faultOf(noMessage)).code).toBe('turn.emptyMessage')
})

it('a branch is named, removed with all that follows, and put back', async () => {
  await using scene = await aScene()
  const { client, conversationId, first, model } = scene
  const again = { requestId: request(), conversationId, answerId: first.answerId, model }
  const second = await scene.ended(await client.turns.regenerate(again))
  const later = await scene.send('And then?', second.answerId)
  await client.branches.name({ conversationId, messageId: second.answerId, name: ' Second \n ' })
  const named = (await scene.outline()).runs.find(({ firstId }) => firstId === second.answerId)
  expect(named).toMatchObject({ name: 'Second', messages: 3, lastId: later.answerId })
  const page = await client.branches.readRun({ conversationId, firstId: second.answerId })
  expect(page.map(({ excerpt }) => excerpt)).toEqual(['Overnight.', 'And then?', 'Overnight.'])

  const branch = { conversationId, messageId: second.answerId }
  const removed = await client.branches.remove(branch)
  expect(removed.activeLeafId).toBe(first.answerId)
  expect(await client.branches.count({ conversationId })).toBe(1)
  const gone = client.turns.start({
    requestId: request(),
    conversationId,
    parentId: later.answerId,
    text: 'To nowhere',
    model,
  })
  expect((await faultOf(gone)).code).toBe('conversation.messageNotFound')
  const restored = await client.branches.restore({ ...branch, tipId: later.answerId })
  expect(restored.activeLeafId).toBe(later.answerId)
  expect((await scene.outline()).runs).toHaveLength(3)

  const all = client.branches.remove({ conversationId, messageId: first.userMessageId })
  expect((await faultOf(all)).code).toBe('conversation.lastBranch')
})

it('what is being written in a branch is stopped before it is removed', async () => {
  const gate = createGate()
  const script = { deltas: ['half', ' lost'], gate: { before: 1, gate } }
  const server = await startLoopback(openAiCompatibleScript(script))
  await using app = await startApp()
  const { client } = app
  const model = await addLoopback(client, server)
  const turn = await client.turns.start({ requestId: request(), text: 'Begin', model })
  const { conversationId, answerId } = turn
  await gate.reached
  const left = await client.branches.remove({ conversationId, messageId: answerId })
  expect(left.activeLeafId).toBe(turn.userMessageId)
  expect((await client.turns.running()).turns).toEqual([])
  await server.requests.at(-1)!.closed
  gate.open()
  await client.branches.restore({ conversationId, messageId: answerId, tipId: answerId })
  const events = await client.turns.watch({ turnId: turn.turnId })
  expect(await nextOf(events)).toMatchObject({ message: { state: 'cancelled' } })
  await events.return?.(undefined)
  await server.close()
})

it('a branch is carried on in a conversation of its own, and compared with another', async () => {
  await using scene = await aScene()
  const { client, conversationId, first, model } = scene
  const again = { requestId: request(), conversationId, answerId: first.answerId, model }
  const second = await scene.ended(await client.turns.regenerate(again))
  await scene.send('And then?', second.answerId)
  const compared = await client.branches.compare({
    conversationId,
    messageIds: [first.answerId, second.answerId],
    extent: 'branch',
  })
  expect(compared.left.messages.map(({ text }) => text)).toEqual(['Overnight.'])
  expect(compared.right.messages.map(({ text }) => text)).toEqual([
    'Overnight.',
    'And then?',
    'Overnight.',
  ])
  const copy = await client.branches.copy({
    conversationId,
    messageId: second.answerId,
    title: 'How long? (copy)',
  })
  expect(copy).toMatchObject({ title: 'How long? (copy)', model })
  const { runs } = await client.branches.outline({ conversationId: copy.id })
  expect(runs).toMatchObject([{ messages: 2, shownMessages: 2, excerpt: 'How long?' }])
  const next = await client.turns.start({
    requestId: request(),
    conversationId: copy.id,
    parentId: copy.activeLeafId!,
    text: 'On its own',
    model,
  })
  const answer = await scene.ended(next)
  expect(answer.conversationId).toBe(copy.id)
  expect(await client.branches.count({ conversationId })).toBe(2)
})
