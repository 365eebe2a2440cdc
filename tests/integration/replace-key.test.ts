import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ProviderId } from '../../src/shared/model/ids.ts'
import { createMemoryKeychain } from '../fakes/memory-vault.ts'
import { createGate } from '../loopback/gate.ts'
import { startLoopback, type Loopback } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { faultOf, nextOf, startApp, type RunningApp } from './app.ts'

const oldKey = 'sk-canary-old-0123456789abcdef'
const newKey = 'sk-canary-new-0123456789ABCDEF'

let keychain: ReturnType<typeof createMemoryKeychain>
let app: RunningApp
let server: Loopback
beforeEach(async () => {
  keychain = createMemoryKeychain()
  app = await startApp({ keychain })
})
afterEach(async () => {
  await app[Symbol.asyncDispose]()
  await server.close()
})

async function accountAt(script: Parameters<typeof startLoopback>[0]): Promise<ProviderId> {
  server = await startLoopback(script)
  const { account } = await app.client.providers.add({
    kind: 'openai-compatible',
    name: 'Loopback',
    baseUrl: server.url,
    apiKey: oldKey,
  })
  return account.id
}

async function viewOf(providerId: ProviderId) {
  const list = await app.client.providers.watchList()
  const { providers } = await nextOf(list)
  await list.return?.(undefined)
  return providers.find(({ account }) => account.id === providerId)
}

const keysSent = () => server.requests.map(({ headers }) => headers['authorization'])
const refOf = (id: ProviderId, serial = '') =>
  `provider:${id}@${new URL(server.url).origin}${serial}`

it('tries the new key with one call, takes it and erases the old one', async () => {
  const providerId = await accountAt(openAiCompatibleScript({ apiKey: newKey }))
  expect(await app.client.providers.replaceKey({ providerId, apiKey: ` ${newKey}\n` })).toEqual({
    isOldKeyErased: true,
  })
  expect(keysSent()).toEqual([`Bearer ${newKey}`])
  const view = await viewOf(providerId)
  expect(view?.key).toMatchObject({ present: true, hint: 'CDEF' })
  expect(view?.newKey).toBeUndefined()
  expect(await keychain.describe(refOf(providerId))).toEqual({ present: false })
  await app.client.providers.refreshModels({ providerId })
  expect(keysSent().at(-1)).toBe(`Bearer ${newKey}`)
})

it('does it again and again, and one key is kept each time', async () => {
  const providerId = await accountAt(openAiCompatibleScript())
  for (const at of [1, 2, 3]) {
    await app.client.providers.replaceKey({ providerId, apiKey: `${newKey}-${at}` })
    expect((await keychain.describe(refOf(providerId, `#${at}`))).present).toBe(true)
    const before = at === 1 ? '' : `#${at - 1}`
    expect((await keychain.describe(refOf(providerId, before))).present).toBe(false)
  }
})

it('keeps the old key in use when the new one is refused, and the new one to decide on', async () => {
  const providerId = await accountAt(openAiCompatibleScript({ apiKey: oldKey }))
  const { client } = app
  expect(await faultOf(client.providers.replaceKey({ providerId, apiKey: newKey }))).toMatchObject({
    code: 'provider.auth',
  })
  expect(await viewOf(providerId)).toMatchObject({
    key: { hint: 'cdef' },
    newKey: { hint: 'CDEF' },
  })
  await client.providers.refreshModels({ providerId })
  expect(keysSent().at(-1)).toBe(`Bearer ${oldKey}`)

  // A key that was refused is never taken untested.
  const anyway = client.providers.takeNewKey({ providerId, isOfflineAllowed: true })
  expect(await faultOf(anyway)).toMatchObject({ code: 'provider.auth' })
  expect((await viewOf(providerId))?.key.hint).toBe('cdef')

  await client.providers.dropNewKey({ providerId })
  expect((await viewOf(providerId))?.newKey).toBeUndefined()
  expect(await keychain.describe(refOf(providerId, '#1'))).toEqual({ present: false })
})

it('takes the new key untested only when there is no network and it is told to', async () => {
  const providerId = await accountAt(openAiCompatibleScript())
  await server.close()
  const { client } = app
  for (const call of [
    () => client.providers.replaceKey({ providerId, apiKey: newKey }),
    () => client.providers.takeNewKey({ providerId, isOfflineAllowed: false }),
  ]) {
    expect(await faultOf(call())).toMatchObject({ code: 'provider.network' })
  }
  expect((await viewOf(providerId))?.key.hint).toBe('cdef')
  await client.providers.takeNewKey({ providerId, isOfflineAllowed: true })
  expect((await viewOf(providerId))?.key.hint).toBe('CDEF')
  expect(await keychain.describe(refOf(providerId))).toEqual({ present: false })
})

it('lets an answer that runs finish with the key that it began with', async () => {
  const gate = createGate()
  const script = openAiCompatibleScript({ deltas: ['Half ', 'whole'], gate: { before: 1, gate } })
  const providerId = await accountAt(script)
  const { client } = app
  const { turnId, conversationId } = await client.turns.start({
    requestId: crypto.randomUUID(),
    text: 'Go',
    model: { providerId, modelId: 'loopback-1' },
  })
  await gate.reached
  await client.providers.replaceKey({ providerId, apiKey: newKey })
  expect(await keychain.describe(refOf(providerId))).toEqual({ present: false })
  gate.open()
  for await (const _ of await client.turns.watch({ turnId }));
  const { messages } = await client.conversations.open({ conversationId })
  expect(messages.at(-1)).toMatchObject({ state: 'complete' })
  expect(keysSent()).toEqual([`Bearer ${oldKey}`, `Bearer ${newKey}`])
})

it('does not lose the switch to a list of models that comes late', async () => {
  const gate = createGate()
  let isHeld = true
  const providerId = await accountAt(async (request, reply) => {
    if (isHeld) {
      isHeld = false
      await gate.pass()
    }
    return openAiCompatibleScript()(request, reply)
  })
  const listing = app.client.providers.refreshModels({ providerId })
  await gate.reached
  await app.client.providers.replaceKey({ providerId, apiKey: newKey })
  gate.open()
  await listing
  await app.client.providers.refreshModels({ providerId })
  expect(keysSent().at(-1)).toBe(`Bearer ${newKey}`)
})

it('goes on with the new key when the old one cannot be erased, and erases it later', async () => {
  const providerId = await accountAt(openAiCompatibleScript())
  const { erase } = keychain
  let canErase = false
  const stubborn = {
    ...keychain,
    erase: (ref: string) => (canErase ? erase(ref) : Promise.reject(new Error('not now'))),
  }
  const dataPath = app.dataPath
  await app.quit()
  const first = await startApp({ dataPath, keychain: stubborn })
  expect(await first.client.providers.replaceKey({ providerId, apiKey: newKey })).toEqual({
    isOldKeyErased: false,
  })
  expect((await keychain.describe(refOf(providerId))).present).toBe(true)
  await first.quit()
  canErase = true
  const second = await startApp({ dataPath, keychain: stubborn })
  await expect.poll(async () => (await keychain.describe(refOf(providerId))).present).toBe(false)
  expect((await keychain.describe(refOf(providerId, '#1'))).present).toBe(true)
  await second.quit()
})

it('asks no other place with either key, and takes both along when the account moves', async () => {
  const providerId = await accountAt(openAiCompatibleScript({ apiKey: oldKey }))
  const other = await startLoopback(openAiCompatibleScript())
  const { client } = app
  await faultOf(client.providers.replaceKey({ providerId, apiKey: newKey }))
  await client.providers.update({ providerId, name: 'Moved', baseUrl: other.url })
  for (const call of [
    () => client.providers.takeNewKey({ providerId, isOfflineAllowed: true }),
    () => client.providers.replaceKey({ providerId, apiKey: newKey }),
    () => client.providers.refreshModels({ providerId }),
  ]) {
    expect(await faultOf(call())).toMatchObject({ code: 'provider.keyMissing' })
  }
  expect(other.requests).toEqual([])
  for (const serial of ['', '#1']) {
    expect(await keychain.describe(refOf(providerId, serial))).toEqual({ present: false })
  }
  await other.close()
})

it('gives neither key back: in no reply and no line of the log', async () => {
  const providerId = await accountAt((request, reply) =>
    reply.json(401, { error: { message: `Bad ${request.headers['authorization']}` } }),
  )
  const { client } = app
  await faultOf(client.providers.replaceKey({ providerId, apiKey: newKey }))
  await faultOf(client.providers.takeNewKey({ providerId, isOfflineAllowed: true }))
  await viewOf(providerId)
  await client.providers.dropNewKey({ providerId })
  const told = app.replies.join('\n') + JSON.stringify(app.log.lines)
  for (const key of [oldKey, newKey]) expect(told).not.toContain(key)
})
