import { afterEach, expect, test } from 'vitest'
import { createGeminiProvider } from '../../../src/main/adapters/providers/gemini/provider.ts'
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

const provider = createGeminiProvider({ fetch: aFetch(), clock: createManualClock() })
const apiKey = 'gemini.loopback-key.000000'
const { bytes, expected } = recordedStream('gemini', 'text')
const answering = streamScript(bytes)
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

const answerFrom = async (baseUrl: string) => {
  const request = {
    model: 'gemma-3' as ModelId,
    messages: [{ role: 'user', text: 'Hello?' }],
  } as const
  return folded(await hearOut(provider.stream(request, { baseUrl, apiKey }, signal())))
}

test('a model that does not think is asked once more without the thoughts', async () => {
  const { url, requests } = await serve((request, reply) =>
    request.body.includes('includeThoughts')
      ? reply.json(400, {
          error: { code: 400, message: 'Thinking is not enabled for models/gemma-3' },
        })
      : answering(request, reply),
  )
  expect(await answerFrom(url)).toEqual(expected)
  expect(requests.map((request) => request.json())).toEqual([
    expect.objectContaining({ generationConfig: { thinkingConfig: { includeThoughts: true } } }),
    { contents: [{ role: 'user', parts: [{ text: 'Hello?' }] }] },
  ])
})

test('a request that is refused for anything else is not sent again', async () => {
  const { url, requests } = await serve((_request, reply) =>
    reply.json(400, { error: { code: 400, message: 'Invalid value at contents' } }),
  )
  expect((await answerFrom(url)).outcome.fault?.code).toBe('provider.badRequest')
  expect(requests).toHaveLength(1)
})

test('the key goes in its header and never into an address', async () => {
  const { url, requests } = await serve(answering)
  await answerFrom(url)
  await answerFrom(`${url}/gateway/v1beta`)
  await answerFrom(`${url}/gateway/v1`)
  expect(requests.map(({ path }) => path.split(':')[0])).toEqual([
    '/v1beta/models/gemma-3',
    '/gateway/v1beta/models/gemma-3',
    '/gateway/v1/models/gemma-3',
  ])
  for (const { path, headers } of requests) {
    expect(path).not.toContain(apiKey)
    expect(headers['x-goog-api-key']).toBe(apiKey)
  }
})

test('without a key nothing is sent', async () => {
  const { url, requests } = await serve(answering)
  const request = { model: 'm' as ModelId, messages: [{ role: 'user', text: 'Hello?' }] } as const
  const { outcome } = folded(await hearOut(provider.stream(request, { baseUrl: url }, signal())))
  expect(outcome.fault?.code).toBe('provider.keyMissing')
  await expect(provider.listModels({ baseUrl: url }, signal())).rejects.toMatchObject({
    fault: { code: 'provider.keyMissing' },
  })
  expect(requests).toHaveLength(0)
})

test('a stream that comes as a list, for want of event streams, is read all the same', async () => {
  const events = Buffer.from(bytes).toString('utf8').trim().split('\n\n')
  const list = `[${events.map((event) => event.slice('data: '.length)).join('\n,\n')}\n]\n`
  const { url } = await serve((_request, reply) => reply.text(200, list))
  expect(await answerFrom(url)).toEqual(expected)
})

test('an error that comes as a list within the stream says what it is', async () => {
  const { url } = await serve(
    streamScript(Buffer.from('data: [{"error":{"code":429,"message":"quota"}}]\n\n')),
  )
  expect((await answerFrom(url)).outcome.fault?.code).toBe('provider.rateLimited')
})

test('lists the models that chat, with what they take', async () => {
  const supportedGenerationMethods = ['generateContent']
  const { url } = await serve((_request, reply) =>
    reply.json(200, {
      models: [
        { name: 'models/a', displayName: 'A', inputTokenLimit: 10, supportedGenerationMethods },
        { name: 'models/b', supportedGenerationMethods: ['embedContent'] },
      ],
    }),
  )
  expect(await provider.listModels({ baseUrl: url, apiKey }, signal())).toEqual([
    { id: 'a', label: 'A', contextWindowTokens: 10 },
  ])
})
