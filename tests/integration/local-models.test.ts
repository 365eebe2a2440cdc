import { onTestFinished, expect, test } from 'vitest'
import type { ModelId, ProviderId } from '../../src/shared/model/ids.ts'
import type { ModelPull } from '../../src/shared/model/local-model.ts'
import { createGate } from '../loopback/gate.ts'
import { startLoopback, type Loopback } from '../loopback/loopback-server.ts'
import { scriptedOllama, type ScriptedOllama } from '../loopback/ollama-script.ts'
import { faultOf, nextOf, startApp, type Client } from './app.ts'

const digest = `sha256:${'a'.repeat(64)}`
const qwen = 'qwen3:4b' as ModelId

async function serve(ollama: ScriptedOllama): Promise<Loopback> {
  const server = await startLoopback(ollama.script)
  onTestFinished(() => server.close())
  return server
}

async function addOllama(client: Client, baseUrl: string): Promise<ProviderId> {
  const { account } = await client.providers.add({ kind: 'ollama', name: 'Ollama', baseUrl })
  return account.id
}

/** Sends a message of its own conversation, and hears the answer out. */
async function ask(
  client: Client,
  { providerId, text }: { readonly providerId: ProviderId; readonly text: string },
): Promise<void> {
  const model = { providerId, modelId: qwen }
  const { turnId } = await client.turns.start({ requestId: crypto.randomUUID(), text, model })
  for await (const event of await client.turns.watch({ turnId })) {
    if (event.type === 'ended') return
  }
}

/** The first list of pulls that is as wished. */
async function until(
  events: AsyncIterator<{ readonly pulls: readonly ModelPull[] }>,
  isIt: (pull: ModelPull | undefined) => boolean,
): Promise<ModelPull | undefined> {
  for (;;) {
    const [pull] = (await nextOf(events)).pulls
    if (isIt(pull)) return pull
  }
}

test('a model is pulled while windows come and go, and is there to be asked', async () => {
  const gate = createGate()
  const ollama = scriptedOllama({ registry: { [qwen]: [{ digest, bytes: 1000, gate }] } })
  const { url } = await serve(ollama)
  await using app = await startApp()
  const providerId = await addOllama(app.client, url)
  const first = await app.client.localModels.watchPulls()
  await app.client.localModels.pull({ providerId, name: 'ollama run qwen3:4b' })
  await until(first, (pull) => pull?.completedBytes === 500)
  await first.return?.(undefined)

  const second = await app.connect().localModels.watchPulls()
  expect((await nextOf(second)).pulls).toMatchObject([
    { providerId, modelId: qwen, phase: 'downloading', completedBytes: 500, totalBytes: 1000 },
  ])
  gate.open()
  const ended = await until(second, (pull) => pull?.outcome !== undefined)
  expect(ended?.outcome).toEqual({ state: 'complete' })
  const list = await app.client.providers.watchList()
  const { providers } = await nextOf(list)
  const account = providers.find((view) => view.account.id === providerId)?.account
  expect(account?.models.map(({ id }) => id)).toEqual([qwen])

  await app.client.localModels.dismissPull({ providerId, modelId: qwen })
  expect(await until(second, (pull) => pull === undefined)).toBeUndefined()
})

test('stopping ends the download at the server, and the next one goes on from there', async () => {
  const gate = createGate()
  const ollama = scriptedOllama({ registry: { [qwen]: [{ digest, bytes: 1000, gate }] } })
  const server = await serve(ollama)
  await using app = await startApp()
  const providerId = await addOllama(app.client, server.url)
  const watching = await app.client.localModels.watchPulls()
  await app.client.localModels.pull({ providerId, name: qwen })
  await until(watching, (pull) => pull?.completedBytes === 500)
  await app.client.localModels.stopPull({ providerId, modelId: qwen })
  const stopped = await until(watching, (pull) => pull?.outcome !== undefined)
  expect(stopped).toMatchObject({ completedBytes: 500, outcome: { state: 'stopped' } })
  await server.requests.find(({ path }) => path === '/api/pull')?.closed
  expect(ollama.models()).toEqual([])

  await app.client.localModels.pull({ providerId, name: qwen })
  await until(watching, (pull) => pull?.outcome?.state === 'complete')
  expect(ollama.models()).toEqual([qwen])
})

test('what a pull fails with is told, and the account is as it was', async () => {
  const { url } = await serve(scriptedOllama())
  await using app = await startApp()
  const providerId = await addOllama(app.client, url)
  expect(await faultOf(app.client.localModels.pull({ providerId, name: 'no name' }))).toEqual({
    code: 'localModels.nameInvalid',
    data: {},
  })
  const watching = await app.client.localModels.watchPulls()
  await app.client.localModels.pull({ providerId, name: 'no-such' })
  const ended = await until(watching, (pull) => pull?.outcome !== undefined)
  expect(ended?.outcome).toEqual({
    state: 'failed',
    fault: {
      code: 'localModels.notFound',
      data: { detail: 'pull model manifest: file does not exist' },
    },
  })
})

test('removing the account ends its download', async () => {
  const gate = createGate()
  const ollama = scriptedOllama({ registry: { [qwen]: [{ digest, bytes: 1000, gate }] } })
  const server = await serve(ollama)
  await using app = await startApp()
  const providerId = await addOllama(app.client, server.url)
  const watching = await app.client.localModels.watchPulls()
  await app.client.localModels.pull({ providerId, name: qwen })
  await gate.reached
  await app.client.providers.remove({ providerId })
  expect(await until(watching, (pull) => pull === undefined)).toBeUndefined()
  await server.requests.find(({ path }) => path === '/api/pull')?.closed
})

test('what is loaded is listed and let go, and an account of another kind has nothing to list', async () => {
  const expires = { expires_at: '2318-04-11T21:00:00+02:00', context_length: 8192 }
  const loaded = [{ name: qwen, size: 4000, size_vram: 3000, ...expires }]
  const ollama = scriptedOllama({ models: [qwen], loaded })
  const { url } = await serve(ollama)
  await using app = await startApp()
  const providerId = await addOllama(app.client, url)
  expect(await app.client.localModels.loaded({ providerId })).toEqual({
    models: [{ modelId: qwen, sizeBytes: 4000, graphicsBytes: 3000, contextTokens: 8192 }],
  })
  await app.client.localModels.unload({ providerId, modelId: qwen })
  expect(await app.client.localModels.loaded({ providerId })).toEqual({ models: [] })
  const { providers } = await nextOf(await app.client.providers.watchList())
  const demo = providers.find(({ account }) => account.kind === 'demo')?.account.id as ProviderId
  expect(await faultOf(app.client.localModels.loaded({ providerId: demo }))).toMatchObject({
    code: 'provider.endpointNotFound',
  })
})

test('how long a model is held goes along with every message, also after a restart', async () => {
  const server = await serve(scriptedOllama({ models: [qwen] }))
  await using app = await startApp()
  const providerId = await addOllama(app.client, server.url)
  await app.client.localModels.setKeepAlive({ providerId, keepAlive: 'always' })
  const { providers } = await nextOf(await app.client.providers.watchList())
  expect(providers.find(({ account }) => account.id === providerId)?.account.keepAlive).toBe(
    'always',
  )
  await ask(app.client, { providerId, text: 'Hello?' })
  const chat = server.requests.find(({ path }) => path === '/api/chat')
  expect(chat?.json()).toMatchObject({ keep_alive: -1 })
  await app.client.localModels.setKeepAlive({ providerId })
  const after = await nextOf(await app.client.providers.watchList())
  const account = after.providers.find((view) => view.account.id === providerId)?.account
  expect(account && 'keepAlive' in account).toBe(false)
})

test('every message asks for the room that it needs, in steps, within what the model takes', async () => {
  const server = await serve(scriptedOllama({ models: [qwen], contextLength: 20_000 }))
  await using app = await startApp()
  const providerId = await addOllama(app.client, server.url)
  await app.client.providers.refreshModels({ providerId })
  await ask(app.client, { providerId, text: 'Hello?' })
  await ask(app.client, { providerId, text: 'Hello again, with some more words than before?' })
  await ask(app.client, { providerId, text: 'bread '.repeat(12_500) })
  const rooms = server.requests
    .filter(({ path }) => path === '/api/chat')
    .map((request) => (request.json() as { options: { num_ctx: number } }).options.num_ctx)
  expect(rooms).toEqual([6144, 6144, 20_000])
})
