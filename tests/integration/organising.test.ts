import { expect, it } from 'vitest'
import type { Conversation } from '../../src/shared/model/conversation.ts'
import type { ConversationId } from '../../src/shared/model/ids.ts'
import type { ModelRef } from '../../src/shared/model/model-info.ts'
import { anId } from '../build/build-id.ts'
import { createGate } from '../loopback/gate.ts'
import { startLoopback, type LoopbackScript } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { faultOf, nextOf, startApp, type Client } from './app.ts'

async function addModel(client: Client, url: string): Promise<ModelRef> {
  const { account } = await client.providers.add({
    kind: 'openai-compatible',
    name: 'Loopback',
    baseUrl: `${url}/v1`,
  })
  const { models } = await client.providers.refreshModels({ providerId: account.id })
  const [model] = models
  if (!model) throw new Error('The server lists one model.')
  return { providerId: account.id, modelId: model.id }
}

/** An app with conversations that have an answer each, by their titles. */
async function aScene(
  titles: readonly string[],
  script: LoopbackScript = openAiCompatibleScript(),
) {
  const server = await startLoopback(script)
  const app = await startApp()
  const { client } = app
  const model = await addModel(client, server.url)
  const begin = (text: string) => client.turns.start({ requestId: anId(), text, model })
  const ids: ConversationId[] = []
  for (const title of titles) {
    const { conversationId, turnId } = await begin(title)
    ids.push(conversationId)
    for await (const _ of await client.turns.watch({ turnId }));
  }
  const other = app.connect()
  return {
    client,
    ids,
    begin,
    other,
    titles: async (): Promise<readonly string[]> =>
      (await listOf(client)).map(({ title }) => title).toSorted(),
    [Symbol.asyncDispose]: async () => {
      await app[Symbol.asyncDispose]()
      await server.close()
    },
  }
}

async function listOf(client: Client): Promise<readonly Conversation[]> {
  const list = await client.conversations.watchList()
  const first = await nextOf(list)
  await list.return?.(undefined)
  if (first.type !== 'snapshot') throw new Error('The first event is the snapshot.')
  return first.conversations
}

it('puts several in order at once, tells every window in one event, and none when one is missing', async () => {
  await using scene = await aScene(['Rye', 'Wheat', 'Tea'])
  const { client, other } = scene
  const [rye, wheat] = scene.ids
  if (!rye || !wheat) throw new Error('There are three.')
  const folder = await client.folders.create({ name: '  Bread\n' })
  expect(folder.name).toBe('Bread')
  const list = await other.conversations.watchList()
  await nextOf(list)
  const asked = { conversationIds: [rye, wheat, rye], folderId: folder.id, pinned: true }
  await client.conversations.organise({ ...asked, addTags: ['#Flour', 'old  dough', ' '] })
  let told = await nextOf(list)
  while (told.type === 'changed') told = await nextOf(list)
  expect(told).toMatchObject({
    type: 'batch',
    removed: [],
    changed: [rye, wheat].map((id) => ({
      id,
      folderId: folder.id,
      pinned: true,
      tags: ['flour', 'old-dough'],
    })),
  })
  await list.return?.(undefined)

  const before = await listOf(client)
  const refused = async (change: object, ids: readonly ConversationId[]): Promise<string> => {
    const call = client.conversations.organise({ conversationIds: ids, pinned: false, ...change })
    return (await faultOf(call)).code
  }
  expect(await refused({}, [rye, anId()])).toBe('conversation.notFound')
  expect(await refused({ folderId: anId() }, [rye])).toBe('folder.notFound')
  const many = Array.from({ length: 50 }, (_, index) => `tag-${index}`)
  expect(await refused({ addTags: many }, [rye])).toBe('conversation.tooManyTags')
  expect(await listOf(client)).toEqual(before)
})

it('keeps the conversations of a folder that is removed, and brings both together again', async () => {
  await using scene = await aScene(['Rye'])
  const { client, ids, other } = scene
  const folders = await other.folders.watchList()
  expect(await nextOf(folders)).toEqual({ folders: [] })
  const tea = await client.folders.create({ name: 'Tea' })
  const bread = await client.folders.create({ name: 'Bread' })
  await client.folders.move({ folderId: bread.id, beforeId: tea.id })
  await client.folders.rename({ folderId: tea.id, name: 'Green tea' })
  const named = async (): Promise<readonly string[]> =>
    (await nextOf(folders)).folders.map(({ name }) => name)
  expect([await named(), await named(), await named(), await named()]).toEqual([
    ['Tea'],
    ['Tea', 'Bread'],
    ['Bread', 'Tea'],
    ['Bread', 'Green tea'],
  ])
  await client.conversations.organise({ conversationIds: ids, folderId: bread.id })

  const removed = await client.folders.remove({ folderId: bread.id })
  expect(removed.conversationIds).toEqual(ids)
  expect((await listOf(client))[0]?.folderId).toBeUndefined()
  expect(await named()).toEqual(['Green tea'])
  await client.folders.restore(removed)
  expect((await listOf(client))[0]?.folderId).toBe(bread.id)
  expect(await named()).toEqual(['Bread', 'Green tea'])
  await folders.return?.(undefined)

  expect((await faultOf(client.folders.create({ name: ' \n' }))).code).toBe('folder.nameEmpty')
  expect((await faultOf(client.folders.remove({ folderId: anId() }))).code).toBe('folder.notFound')
})

it('deletes for ever only what is in the bin, and gives back the rest', async () => {
  await using scene = await aScene(['Rye', 'Wheat', 'Tea'])
  const { client, ids, titles } = scene
  const [rye, wheat, tea] = ids
  if (!rye || !wheat || !tea) throw new Error('There are three.')
  await client.conversations.removeMany({ conversationIds: [rye, wheat, anId()] })
  const { items } = await client.conversations.listBin()
  expect(items.map(({ conversation, daysLeft }) => [conversation.title, daysLeft])).toEqual(
    expect.arrayContaining([
      ['Rye', 30],
      ['Wheat', 30],
    ]),
  )
  expect(await client.conversations.purge({ conversationIds: [tea, rye] })).toEqual({
    conversationIds: [rye],
  })
  await client.conversations.restoreMany({ conversationIds: [rye, wheat] })
  expect(await titles()).toEqual(['Tea', 'Wheat'])
  await client.conversations.removeMany({ conversationIds: [wheat] })
  expect(await client.conversations.emptyBin()).toEqual({ conversationIds: [wheat] })
  expect(await client.conversations.listBin()).toEqual({ items: [] })
  expect((await faultOf(client.conversations.restore({ conversationId: wheat }))).code).toBe(
    'conversation.notFound',
  )
})

it('stops the answer that is being written in a conversation before that is deleted for ever', async () => {
  const gate = createGate()
  const deltas = ['one', 'two']
  await using scene = await aScene(
    [],
    openAiCompatibleScript({ deltas, gate: { before: 1, gate } }),
  )
  const { client, begin } = scene
  const { conversationId, turnId } = await begin('Count')
  await gate.reached
  await client.conversations.removeMany({ conversationIds: [conversationId] })
  await client.conversations.purge({ conversationIds: [conversationId] })
  gate.open()
  expect(await client.turns.running()).toEqual({ turns: [] })
  expect((await faultOf(nextOf(await client.turns.watch({ turnId })))).code).toBe('turn.notFound')
  expect(await client.conversations.listBin()).toEqual({ items: [] })
})
