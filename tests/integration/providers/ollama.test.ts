import { afterEach, expect, test } from 'vitest'
import { createOllamaProvider } from '../../../src/main/adapters/providers/ollama/provider.ts'
import { aFetch } from '../../build/a-fetch.ts'
import type { ModelId } from '../../../src/shared/model/ids.ts'
import { folded, hearOut } from '../../conformance/chat-provider.listener.ts'
import { createManualClock } from '../../fakes/manual-clock.ts'
import { recordedStream } from '../../fixtures/providers/recorded-stream.ts'
import {
  startLoopback,
  type Loopback,
  type LoopbackScript,
} from '../../loopback/loopback-server.ts'
import { streamScript } from '../../loopback/stream-script.ts'

const clock = createManualClock()
const provider = createOllamaProvider({ fetch: aFetch(), clock })
const { bytes, expected } = recordedStream('ollama', 'text')
const signal = () => new AbortController().signal

let server: Loopback | undefined
async function serve(script: LoopbackScript): Promise<Loopback> {
  server = await startLoopback(script)
  return server
}
afterEach(async () => {
  await server?.close()
  server = undefined
})

const answerFrom = async (baseUrl: string, apiKey?: string) => {
  const request = {
    model: 'qwen3:4b' as ModelId,
    messages: [{ role: 'user', text: 'Hello?' }],
  } as const
  const connection = { baseUrl, ...(apiKey !== undefined && { apiKey }) }
  return folded(await hearOut(provider.stream(request, connection, signal())))
}

/** A server with these models; `show` answers for each of them. */
const library =
  (names: readonly string[], show: LoopbackScript): LoopbackScript =>
  (request, reply) =>
    request.path === '/api/tags'
      ? reply.json(200, { models: names.map((name) => ({ name, model: name })) })
      : show(request, reply)

test('asks without any key, and with one where a proxy wants it', async () => {
  const { url, requests } = await serve(streamScript(bytes))
  expect(await answerFrom(url)).toEqual(expected)
  expect(await answerFrom(url, 'proxy-key')).toEqual(expected)
  expect(requests.map(({ headers }) => headers['authorization'])).toEqual([
    undefined,
    'Bearer proxy-key',
  ])
})

test('the addresses of its other APIs mean the same server', async () => {
  const { url, requests } = await serve(streamScript(bytes))
  for (const path of ['', '/v1', '/api', '/behind/proxy']) await answerFrom(`${url}${path}`)
  expect(requests.map(({ path }) => path)).toEqual([
    '/api/chat',
    '/api/chat',
    '/api/chat',
    '/behind/proxy/api/chat',
  ])
})

test('a server that is not running is told by name', async () => {
  const { url, close } = await startLoopback(() => undefined)
  await close()
  expect((await answerFrom(url)).outcome).toEqual({
    state: 'failed',
    fault: { code: 'provider.network', data: { reason: 'refused', host: new URL(url).host } },
  })
})

test('lists models with their windows, without those that only embed', async () => {
  const { url } = await serve(
    library(['chat:1b', 'embed', 'odd'], (request, reply) => {
      const { model } = request.json() as { readonly model: string }
      if (model === 'odd') return reply.json(500, { error: 'cannot read it' })
      return reply.json(200, {
        capabilities: [model === 'embed' ? 'embedding' : 'completion'],
        model_info: { 'general.architecture': 'a', 'a.context_length': 4096 },
      })
    }),
  )
  expect(await provider.listModels({ baseUrl: url }, signal())).toEqual([
    { id: 'chat:1b', label: 'chat:1b', contextWindowTokens: 4096 },
    { id: 'odd', label: 'odd' },
  ])
})

test('figures that do not come in time are done without', async () => {
  const { url, request } = await serve(library(['a', 'b'], (_request, reply) => reply.closed))
  const listing = provider.listModels({ baseUrl: url }, signal())
  await Promise.all([request(1), request(2)])
  clock.advance(3000)
  expect(await listing).toEqual([
    { id: 'a', label: 'a' },
    { id: 'b', label: 'b' },
  ])
})

test('a listing that is stopped while it asks for figures ends with the reason', async () => {
  const { url, request } = await serve(library(['a'], (_request, reply) => reply.closed))
  const stop = new AbortController()
  const listing = provider.listModels({ baseUrl: url }, stop.signal)
  const shown = await request(1)
  stop.abort(new Error('stopped'))
  await expect(listing).rejects.toThrow('stopped')
  await shown.closed
})

test('a server without any model has an empty list', async () => {
  const { url } = await serve((_request, reply) => reply.json(200, { models: null }))
  expect(await provider.listModels({ baseUrl: url }, signal())).toEqual([])
})
