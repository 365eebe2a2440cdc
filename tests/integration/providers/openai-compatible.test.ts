import { afterEach, expect, test } from 'vitest'
import { createOpenaiCompatibleProvider } from '../../../src/main/adapters/providers/openai-compatible/provider.ts'
import { aFetch } from '../../build/a-fetch.ts'
import type { ModelId } from '../../../src/shared/model/ids.ts'
import { folded, hearOut } from '../../conformance/chat-provider.listener.ts'
import { createManualClock } from '../../fakes/manual-clock.ts'
import { createQuietLog } from '../../fakes/quiet-log.ts'
import { createGate } from '../../loopback/gate.ts'
import {
  startLoopback,
  type Loopback,
  type LoopbackScript,
} from '../../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../../loopback/openai-compatible-script.ts'
import { eventStream, streamScript } from '../../loopback/stream-script.ts'

const log = createQuietLog()
const provider = createOpenaiCompatibleProvider({
  fetch: aFetch(),
  clock: createManualClock(),
  log,
})
const question = {
  model: 'loopback-1' as ModelId,
  messages: [{ role: 'user', text: 'Hello?' }],
} as const

let server: Loopback | undefined
async function serve(script: LoopbackScript): Promise<Loopback> {
  server = await startLoopback(script)
  return server
}
afterEach(async () => {
  await server?.close()
  server = undefined
})

const signal = () => new AbortController().signal
const answerFrom = async (url: string, apiKey?: string) =>
  folded(
    await hearOut(provider.stream(question, { baseUrl: url, ...(apiKey && { apiKey }) }, signal())),
  )

test('asks a local server without any key, and sends none', async () => {
  const { url, requests } = await serve(openAiCompatibleScript())
  expect(await answerFrom(`${url}/v1`)).toEqual({
    parts: [{ kind: 'text', text: 'Hello from loopback.' }],
    usage: { inputTokens: 8, outputTokens: 3 },
    outcome: { state: 'complete' },
  })
  expect(requests[0]?.headers).not.toHaveProperty('authorization')
})

test('a server that wants a key and gets none, or another, refuses as auth', async () => {
  const { url } = await serve(openAiCompatibleScript({ apiKey: 'sk-right-000000' }))
  for (const apiKey of [undefined, 'sk-wrong-000000']) {
    const { outcome } = await answerFrom(url, apiKey)
    expect(outcome.fault?.code).toBe('provider.auth')
  }
  expect((await answerFrom(url, 'sk-right-000000')).outcome.state).toBe('complete')
})

test('text is handed on while the server still holds the rest back', async () => {
  const gate = createGate()
  const { url } = await serve(openAiCompatibleScript({ gate: { before: 2, gate } }))
  const seen: string[] = []
  await hearOut(provider.stream(question, { baseUrl: url }, signal()), (event) => {
    if (event.type !== 'part.delta') return
    seen.push(event.text)
    if (seen.length === 2) gate.open()
  })
  expect(seen.join('')).toBe('Hello from loopback.')
})

test('a server that does not know stream_options is asked once more without them', async () => {
  const answering = openAiCompatibleScript()
  const { url, requests } = await serve((request, reply) =>
    request.body.includes('stream_options')
      ? reply.json(422, {
          detail: [{ loc: ['body', 'stream_options'], msg: 'stream_options: extra inputs' }],
        })
      : answering(request, reply),
  )
  expect((await answerFrom(url)).outcome).toEqual({ state: 'complete' })
  expect(requests).toHaveLength(2)
})

test('headers and addresses in the environment change nothing that is sent', async () => {
  const { url, requests } = await serve(openAiCompatibleScript({ apiKey: 'sk-right-000000' }))
  const environment = {
    OPENAI_CUSTOM_HEADERS: 'Authorization: Bearer other\nX-Spy: yes',
    OPENAI_BASE_URL: 'http://127.0.0.1:9',
    OPENAI_API_KEY: 'sk-environment-00',
    OPENAI_ORG_ID: 'org-environment',
    OPENAI_LOG: 'debug',
  }
  Object.assign(process.env, environment)
  try {
    expect((await answerFrom(url, 'sk-right-000000')).outcome.state).toBe('complete')
    expect((await answerFrom(url)).outcome.fault?.code).toBe('provider.auth')
  } finally {
    for (const name of Object.keys(environment)) delete process.env[name]
  }
  const sent = JSON.stringify(requests.map((request) => request.headers))
  expect(sent).not.toMatch(/spy|environment|other/i)
})

test('an account without an address, or with none that is one, is not asked', async () => {
  for (const [baseUrl, reason] of [
    [undefined, 'missing'],
    ['not a url', 'not-a-url'],
  ] as const) {
    const connection = baseUrl === undefined ? {} : { baseUrl }
    const { outcome } = folded(await hearOut(provider.stream(question, connection, signal())))
    expect(outcome.fault).toEqual({ code: 'provider.baseUrlInvalid', data: { reason } })
  }
})

test('a key that no header can carry is wrong, and is not shown', async () => {
  const { url, requests } = await serve(openAiCompatibleScript())
  const { outcome } = await answerFrom(url, 'sk-geheim\nß')
  expect(outcome.fault).toEqual({ code: 'provider.auth', data: {} })
  expect(requests).toHaveLength(0)
})

test('reads what endpoints tell of their models, in their order', async () => {
  const { url } = await serve((_request, reply) =>
    reply.json(200, {
      data: [
        {
          id: 'b/openrouter',
          name: 'B: Router',
          context_length: 200_000,
          top_provider: { max_completion_tokens: 64_000 },
        },
        { id: 'groq', context_window: 131_072, max_completion_tokens: 8192 },
        { id: 'mistral', name: 'mistral', max_context_length: 32_768 },
        { id: 'llama.cpp', meta: { n_ctx_train: 8192 } },
        { id: 'strange', name: 'a\u202Eb', context_length: -1, max_tokens: 'many' },
        { id: '' },
        'not a model',
      ],
    }),
  )
  expect(await provider.listModels({ baseUrl: url }, signal())).toEqual([
    {
      id: 'b/openrouter',
      label: 'B: Router',
      contextWindowTokens: 200_000,
      maxOutputTokens: 64_000,
    },
    { id: 'groq', label: 'groq', contextWindowTokens: 131_072, maxOutputTokens: 8192 },
    { id: 'mistral', label: 'mistral', contextWindowTokens: 32_768 },
    { id: 'llama.cpp', label: 'llama.cpp', contextWindowTokens: 8192 },
    { id: 'strange', label: 'a b' },
  ])
})

test('a server with no model yet has an empty list', async () => {
  const { url } = await serve((_request, reply) => reply.json(200, { object: 'list', data: null }))
  expect(await provider.listModels({ baseUrl: url }, signal())).toEqual([])
})

test('a listing that is stopped rejects at once and lets go of the connection', async () => {
  const started = await serve((_request, reply) => reply.closed)
  const stop = new AbortController()
  const listing = provider.listModels({ baseUrl: started.url }, stop.signal)
  const request = await started.request(0)
  stop.abort()
  await expect(listing).rejects.toBe(stop.signal.reason)
  await request.closed
})

test('the finish reason is proof of the end, even of a connection that then breaks', async () => {
  const gate = createGate()
  const { url } = await serve(async (_request, reply) => {
    await reply.begin(200, eventStream)
    await reply.write('data: {"choices":[{"delta":{"content":"Hi"},"finish_reason":"stop"}]}\n\n')
    await gate.pass()
    reply.reset()
  })
  const events = await hearOut(provider.stream(question, { baseUrl: url }, signal()), gate.open)
  expect(folded(events).outcome).toEqual({ state: 'complete' })
})

test('events from the future are counted in the log', async () => {
  const stream = 'data: {"type":"later"}\n\ndata: {"type":"latest"}\n\n'
  const { url } = await serve(streamScript(Buffer.from(stream)))
  await answerFrom(url)
  expect(log.lines.at(-1)).toMatchObject({
    event: 'provider.unknownEvents',
    fields: { kind: 'openai-compatible', count: 2 },
  })
})
