import { describe, expect, test } from 'vitest'
import type { ChatRequest } from '../../src/main/ports/chat-provider.ts'
import {
  recordedStream,
  recordedStreams,
  type FoldedAnswer,
} from '../fixtures/providers/recorded-stream.ts'
import type { LoopbackScript } from '../loopback/loopback-server.ts'
import { eventStream, streamScript } from '../loopback/stream-script.ts'
import { aRequest, neverStopped } from './chat-provider.conformance.ts'
import { folded, hearOut, textOf } from './chat-provider.listener.ts'
import type { WireVendor } from './chat-provider.vendors.ts'
import { apiKey, wireStage, type WireStage } from './chat-provider.wire-stage.ts'

/** What holds for every adapter over HTTP, shown over real sockets. */
export function describeWireProvider(vendor: WireVendor): void {
  const { bytes, expected } = recordedStream(vendor.vendor, 'text')
  const whole = Buffer.from(bytes).toString('utf8')
  const { frame } = vendor.framing

  async function on<T>(script: LoopbackScript, act: (stage: WireStage) => Promise<T>): Promise<T> {
    const stage = await wireStage(vendor, script)
    try {
      return await act(stage)
    } finally {
      await stage.server.close()
    }
  }

  const answerTo = (script: LoopbackScript): Promise<FoldedAnswer> =>
    on(script, async (stage) => folded(await hearOut(ask(stage))))

  const streamed = (text: string): LoopbackScript => streamScript(Buffer.from(text))

  describe(`${vendor.vendor} over the wire`, () => {
    test.each(recordedStreams(vendor.vendor))('reads the recorded stream $name', (recorded) =>
      expect(answerTo(streamScript(recorded.bytes))).resolves.toEqual(recorded.expected),
    )

    test(
      'cut at any byte, it is complete only after the marker and its text is a beginning',
      async () => {
        const markerEnd = endOfMarker(bytes, vendor.marker)
        let upTo = 0
        await on(
          (request, reply) => streamScript(bytes, { upTo })(request, reply),
          async (stage) => {
            for (upTo = 0; upTo <= bytes.byteLength; upTo += 1) {
              const answer = folded(await hearOut(ask(stage)))
              const isBeginning = textOf(expected).startsWith(textOf(answer))
              const state = upTo < markerEnd ? 'interrupted' : 'complete'
              expect([upTo, isBeginning, answer.outcome.state]).toEqual([upTo, true, state])
            }
          },
        )
      },
      manyRequestsMs,
    )

    test('broken off at any place, the same holds', async () => {
      const markerEnd = endOfMarker(bytes, vendor.marker)
      let upTo = 0
      await on(
        (request, reply) => streamScript(bytes, { upTo, end: 'cut' })(request, reply),
        async (stage) => {
          for (upTo = 0; upTo < markerEnd; upTo += 61) {
            const answer = folded(await hearOut(ask(stage)))
            expect(textOf(expected).startsWith(textOf(answer))).toBe(true)
            expect(answer.outcome.state).toBe(answer.parts.length > 0 ? 'interrupted' : 'failed')
            expect(answer.outcome.fault?.code).toBe('provider.network')
          }
        },
      )
    })

    test('sent byte by byte, it folds to the same message', () => {
      const splitAt = Array.from({ length: bytes.byteLength }, (_, index) => index)
      return expect(answerTo(streamScript(bytes, { splitAt }))).resolves.toEqual(expected)
    })

    test.each(vendor.framing.spellings(whole))('reads a stream %s', (_spelling, text) =>
      expect(answerTo(streamed(text))).resolves.toEqual(expected),
    )

    test('keeps what is strange in the text as it is', async () => {
      const strange = 'a\u0000b\u202Ec\u0007d'
      const answer = await answerTo(streamed(frame(vendor.textEvent(strange))))
      expect(textOf(answer)).toBe(strange)
    })

    test('an event that is not JSON ends the answer as interrupted, its text kept', async () => {
      const text = [vendor.textEvent('Kept'), '{"oh no', vendor.textEvent('lost')]
        .map(frame)
        .join('')
      await expect(answerTo(streamed(text))).resolves.toEqual({
        parts: [{ kind: 'text', text: 'Kept' }],
        outcome: { state: 'interrupted', fault: { code: 'provider.protocol', data: {} } },
      })
    })

    test('an event without end is given up before it fills the memory', async () => {
      const block = Buffer.alloc(1024 * 1024, 'x')
      let sentBlocks = 0
      const answer = await answerTo(async (_request, reply) => {
        await reply.begin(200, eventStream)
        await reply.write(frame('{"').trimEnd())
        let isOpen = true
        void reply.closed.then(() => (isOpen = false))
        for (; isOpen && sentBlocks < 64; sentBlocks += 1) await reply.write(block)
        reply.reset()
      })
      expect(answer.outcome.fault?.code).toBe('provider.protocol')
      expect(sentBlocks).toBeLessThan(64)
    })

    test('reads one whole JSON answer from a server that does not stream', async () => {
      const answer = await answerTo((_request, reply) => reply.json(200, vendor.unstreamed))
      expect(answer).toEqual({
        parts: [{ kind: 'text', text: 'Whole.' }],
        usage: { inputTokens: 3, outputTokens: 2 },
        outcome: { state: 'complete' },
      })
    })

    const wrongEndpoints: readonly (readonly [string, LoopbackScript])[] = [
      ['a web page with 200', (_request, reply) => reply.text(200, '<!doctype html><p>Hi')],
      ['a web page with 404', (_request, reply) => reply.text(404, '<html>Not found</html>')],
      ['404 and nothing', (_request, reply) => reply.text(404, '')],
      [
        'a redirect',
        (_request, reply) => reply.text(307, '', { location: 'http://127.0.0.1:9/elsewhere' }),
      ],
    ]
    test.each(wrongEndpoints)(
      '%s means that the address is not this API',
      async (_what, script) => {
        const answer = await answerTo(script)
        expect([answer.outcome.state, answer.outcome.fault?.code]).toEqual([
          'failed',
          'provider.endpointNotFound',
        ])
      },
    )

    const brokenBodies: readonly (readonly [string, string, LoopbackScript])[] = [
      ['an empty answer', 'provider.protocol', streamed('')],
      [
        'a bad chunk size',
        'provider.protocol',
        async (_request, reply) => {
          await reply.begin(200, eventStream)
          await reply.raw('zz\r\ngarbage\r\n')
        },
      ],
      [
        'fewer bytes than declared',
        'provider.network',
        async (_request, reply) => {
          await reply.begin(200, { ...eventStream, 'content-length': '1000' })
          await reply.write(': less')
          reply.cut()
        },
      ],
      ['a reset before any header', 'provider.network', (_request, reply) => reply.reset()],
    ]
    test.each(brokenBodies)('%s is never complete (%s)', async (_what, code, script) => {
      const { outcome } = await answerTo(script)
      expect(outcome.state).not.toBe('complete')
      expect(outcome.fault?.code).toBe(code)
    })

    const statuses = [
      [401, 'provider.auth'],
      [402, 'provider.quota'],
      [403, 'provider.forbidden'],
      [404, 'provider.endpointNotFound'],
      [408, 'provider.serverError'],
      [413, 'provider.requestTooLarge'],
      [418, 'provider.badRequest'],
      [429, 'provider.rateLimited'],
      [500, 'provider.serverError'],
      [502, 'provider.serverError'],
      [503, 'provider.overloaded'],
      [529, 'provider.overloaded'],
    ] as const
    test.each(statuses)('status %s alone is %s, asked once', (status, code) =>
      on(
        (_request, reply) =>
          reply.json(status, { error: { message: 'no' } }, { 'x-should-retry': 'true' }),
        async (stage) => {
          const { outcome } = folded(await hearOut(ask(stage)))
          expect([outcome.state, outcome.fault?.code]).toEqual(['failed', code])
          expect(stage.server.requests).toHaveLength(1)
        },
      ),
    )

    test('a server that echoes the key does not get it into any event', async () => {
      const echo = [
        apiKey,
        encodeURIComponent(apiKey),
        Buffer.from(apiKey).toString('base64'),
      ].join(' ')
      const events = await Promise.all([
        ...[400, 401, 403, 429, 500].map((status) =>
          answerTo((_request, reply) =>
            reply.json(
              status,
              { error: { message: `Bad key ${echo}`, code: echo } },
              { 'x-echo': echo },
            ),
          ),
        ),
        answerTo((_request, reply) => reply.text(500, `key was ${echo}`)),
        answerTo((_request, reply) => reply.text(302, echo, { location: `/${apiKey}` })),
        answerTo(streamed(frame(`{"type":"error","error":{"message":"Bad key ${echo}"}}`))),
      ])
      const shown = JSON.stringify(events)
      for (const form of echo.split(' ')) expect(shown).not.toContain(form)
      expect(events.every((answer) => answer.outcome.fault)).toBe(true)
    })

    test('sends the conversation, the key, and nothing that tells of the machine', () =>
      on(streamScript(bytes), async (stage) => {
        await hearOut(ask(stage))
        const request = await stage.server.request(0)
        const { messages } = aRequest(stage.model)
        const spoken = messages.map(({ role, text }) => ({ role, content: text }))
        expect([request.method, request.path]).toEqual(['POST', vendor.chatPath])
        expect(request.json()).toEqual(vendor.body(spoken))
        expect(request.headers).toMatchObject(vendor.credentials(apiKey))
        const known = new Set([...ordinaryHeaders, ...Object.keys(vendor.credentials(apiKey))])
        expect(Object.keys(request.headers).filter((name) => !known.has(name))).toEqual([])
        expect(request.headers['user-agent']).toBe('Liminal')
      }))

    test('sends the system prompt where the vendor takes it, and only there', () =>
      on(streamScript(bytes), async (stage) => {
        const request = aRequest(stage.model)
        const system = 'Answer in one word, and that a “short” one.'
        await hearOut(ask(stage, { ...request, system }))
        const body = (await stage.server.request(0)).json()
        const spoken = request.messages.map(({ role, text }) => ({ role, content: text }))
        expect(body).toEqual(vendor.withSystem(vendor.body(spoken), system))
        expect(JSON.stringify(body).split('Answer in one word')).toHaveLength(2)
      }))

    test('asks the vendor to keep the prompt where it takes that, and changes nothing else', () =>
      on(streamScript(bytes), async (stage) => {
        const [question] = aRequest(stage.model).messages
        const messages = [question, { role: 'assistant', text: 'So?' } as const, question].filter(
          (message) => message !== undefined,
        )
        const promptCache = { key: '0a1b2c3d4e5f', throughMessage: 1 }
        const request = { ...aRequest(stage.model), messages, system: 'Be brief.', promptCache }
        await hearOut(ask(stage, request))
        const spoken = messages.map(({ role, text }) => ({ role, content: text }))
        const body = vendor.withSystem(vendor.body(spoken), request.system)
        expect((await stage.server.request(0)).json()).toEqual(
          vendor.withCache?.(body, promptCache) ?? body,
        )
      }))

    test('passes on a limit of the answer', () =>
      on(streamScript(bytes), async (stage) => {
        await hearOut(ask(stage, { ...aRequest(stage.model), maxOutputTokens: 77 }))
        expect((await stage.server.request(0)).json()).toMatchObject(vendor.limit)
      }))

    test('a refused listing of models is a fault of the same kind', () =>
      on(
        (_request, reply) => reply.json(401, { error: { message: `Bad key ${apiKey}` } }),
        async (stage) => {
          const listing = stage.provider.listModels(stage.connection, neverStopped())
          await expect(listing).rejects.toMatchObject({
            fault: { code: 'provider.auth', data: { detail: 'Bad key …' } },
          })
        },
      ))

    test('an address that answers without a list of models is not this API', () =>
      on(
        (_request, reply) => reply.json(200, { hello: 'world' }),
        (stage) =>
          expect(stage.provider.listModels(stage.connection, neverStopped())).rejects.toMatchObject(
            { fault: { code: 'provider.endpointNotFound' } },
          ),
      ))
  })
}

/** Some thousand requests take about two seconds on an idle machine. */
const manyRequestsMs = 90_000

const ordinaryHeaders = [
  'host',
  'connection',
  'accept',
  'accept-encoding',
  'accept-language',
  'sec-fetch-mode',
  'user-agent',
  'content-type',
  'content-length',
  'anthropic-version',
]

function ask(stage: WireStage, request: ChatRequest = aRequest(stage.model)) {
  return stage.provider.stream(request, stage.connection, neverStopped())
}

/** Where the event that proves the end is whole. */
function endOfMarker(bytes: Uint8Array, marker: string): number {
  const start = Buffer.from(bytes).indexOf(marker)
  const lineEnd = Buffer.from(bytes).indexOf('\n', start)
  if (start < 0 || lineEnd < 0) throw new Error('the recorded stream has no end marker')
  return lineEnd
}
