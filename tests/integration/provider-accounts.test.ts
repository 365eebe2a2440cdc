import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { createMemoryKeychain } from '../fakes/memory-vault.ts'
import { startLoopback } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { faultOf, nextOf, startApp } from './app.ts'

const apiKey = 'sk-canary-0123456789abcdef'
const form = {
  kind: 'openai-compatible',
  name: 'Loopback',
  baseUrl: 'http://127.0.0.1:9/v1',
} as const

it('never gives a key back: in no reply, no log line, no file', async () => {
  const server = await startLoopback((request, reply) =>
    reply.json(401, { error: { message: `Bad key ${request.headers['authorization']} given` } }),
  )
  await using app = await startApp()
  const { client, dataPath } = app
  const { account, key } = await client.providers.add({ ...form, baseUrl: server.url, apiKey })
  expect(key).toMatchObject({ present: true, hint: 'cdef', backend: 'os-keychain' })
  expect(await faultOf(client.providers.refreshModels({ providerId: account.id }))).toMatchObject({
    code: 'provider.auth',
  })
  expect(
    await faultOf(client.providers.test({ ...form, baseUrl: server.url, apiKey })),
  ).toMatchObject({
    code: 'provider.auth',
  })
  expect(server.requests[0]?.headers['authorization']).toBe(`Bearer ${apiKey}`)
  expect(app.replies.length).toBeGreaterThan(0)
  expect(app.replies.join('\n')).not.toContain(apiKey)
  expect(JSON.stringify(app.log.lines)).not.toContain(apiKey)
  for (const entry of await readdir(dataPath, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const content = await readFile(path.join(entry.parentPath, entry.name))
    expect(content.includes(apiKey), entry.name).toBe(false)
  }
  await server.close()
})

it('forgets a key when its account moves to another origin, and asks for it again', async () => {
  const server = await startLoopback(openAiCompatibleScript())
  const other = await startLoopback(openAiCompatibleScript())
  await using app = await startApp()
  const { client } = app
  const added = await client.providers.add({ ...form, baseUrl: `${server.url}/v1`, apiKey })
  const providerId = added.account.id
  const samePlace = await client.providers.update({
    providerId,
    name: 'Renamed',
    baseUrl: `${server.url}/v2`,
  })
  expect(samePlace.key.present).toBe(true)
  const moved = await client.providers.update({ providerId, name: 'Moved', baseUrl: other.url })
  expect(moved.key.present).toBe(false)
  expect(await faultOf(client.providers.refreshModels({ providerId }))).toEqual({
    code: 'provider.keyMissing',
    data: { reason: 'origin-changed' },
  })
  expect(other.requests).toEqual([])
  await server.close()
  await other.close()
})

it('does not lend a saved key to an address that is only being tried', async () => {
  const server = await startLoopback(openAiCompatibleScript())
  await using app = await startApp()
  const { client } = app
  const { account } = await client.providers.add({ ...form, apiKey })
  const trial = client.providers.test({ ...form, providerId: account.id, baseUrl: server.url })
  expect(await faultOf(trial)).toMatchObject({ code: 'provider.keyMissing' })
  expect(server.requests).toEqual([])
  await server.close()
})

it.each([
  [{ name: '  ' }, 'provider.nameEmpty', {}],
  [{ baseUrl: 'not a url' }, 'provider.baseUrlInvalid', { reason: 'not-a-url' }],
  [{ baseUrl: '' }, 'provider.baseUrlInvalid', { reason: 'missing' }],
  [{ baseUrl: 'http://example.com' }, 'provider.baseUrlInvalid', { reason: 'not-secure' }],
  [
    { baseUrl: 'https://u:p@example.com' },
    'provider.baseUrlInvalid',
    { reason: 'has-credentials' },
  ],
  [{ apiKey: 'line\nbreak' }, 'vault.secretInvalid', { reason: 'not-text' }],
])('refuses the form %j with %s and saves nothing', async (change, code, data) => {
  await using app = await startApp()
  expect(await faultOf(app.client.providers.add({ ...form, ...change }))).toEqual({ code, data })
  const list = await app.client.providers.watchList()
  const { providers } = await nextOf(list)
  expect(providers.map(({ account }) => account.name)).toEqual(['Demo'])
  await list.return?.(undefined)
})

it('says that nobody answers at an address, by name of the failure', async () => {
  const server = await startLoopback(() => undefined)
  const gone = server.url
  await server.close()
  await using app = await startApp()
  expect(await faultOf(app.client.providers.test({ ...form, baseUrl: gone }))).toMatchObject({
    code: 'provider.network',
    data: { reason: 'refused' },
  })
})

it('without a keychain keeps no key before the user has chosen a place, then there', async () => {
  await using app = await startApp({ keychain: createMemoryKeychain({ works: false }) })
  const { client } = app
  expect(await faultOf(client.providers.add({ ...form, apiKey }))).toMatchObject({
    code: 'vault.choiceNeeded',
  })
  expect(await client.vault.choose({ backend: 'session-only' })).toMatchObject({
    state: 'ready',
    backend: 'session-only',
  })
  const { key } = await client.providers.add({ ...form, apiKey })
  expect(key).toMatchObject({ present: true, backend: 'session-only' })
})
