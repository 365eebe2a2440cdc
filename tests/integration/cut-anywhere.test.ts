import { expect, it } from 'vitest'
import { foldTurn } from '../../src/shared/logic/fold-turn.ts'
import type { RequestId } from '../../src/shared/model/ids.ts'
import type { Message } from '../../src/shared/model/message.ts'
import type { ModelRef } from '../../src/shared/model/model-info.ts'
import { recordedStream } from '../fixtures/providers/recorded-stream.ts'
import { startLoopback, type LoopbackScript } from '../loopback/loopback-server.ts'
import { streamScript, type StreamEnd } from '../loopback/stream-script.ts'
import { startApp, type Client } from './app.ts'

// Tool calls and citations through the whole app, cut at one byte in so many, after the first
// words: before them a request is sent again, after a wait.
const everyBytes = 53

it.each([
  ['openai-compatible', 'tool-calls', 'cut'],
  ['openai-compatible', 'citations-perplexity', 'end'],
  ['anthropic', 'tool-use', 'reset'],
  ['anthropic', 'web-search', 'cut'],
] as const)(
  'keeps of a cut %s stream of %s what came of it, and never calls it complete (%s)',
  async (kind, name, end) => {
    const recorded = recordedStream(kind, name)
    const whole = recorded.expected.parts
    const begin = beginOfText(recorded.bytes, whole[0]?.text ?? '')
    let script: LoopbackScript = () => undefined
    const server = await startLoopback((request, reply) => script(request, reply))
    await using app = await startApp()
    const { account } = await app.client.providers.add({
      kind,
      name,
      baseUrl: server.url,
      apiKey: 'sk-canary-0123456789abcdef',
    })
    const model = { providerId: account.id, modelId: 'any' as never }
    const play = (upTo: number, by: StreamEnd) => {
      script = streamScript(recorded.bytes, { upTo, end: by })
      return answerOf(app.client, model)
    }

    const asExpected = await play(recorded.bytes.byteLength, 'end')
    expect(asExpected.watched.state).toBe('complete')
    for (let upTo = begin; upTo < recorded.bytes.byteLength; upTo += everyBytes) {
      const { watched, stored } = await play(upTo, end)
      expect(stored).toEqual(watched)
      const isWhole = watched.state === 'complete'
      expect(isWhole ? 'interrupted' : watched.state).toBe('interrupted')
      expect(isWhole ? watched.parts : asExpected.watched.parts).toEqual(asExpected.watched.parts)
      for (const [index, part] of watched.parts.entries()) {
        expect(whole[index]?.kind).toBe(part.kind)
        expect(whole[index]?.text.slice(0, part.text.length)).toBe(part.text)
      }
    }
    await server.close()
  },
)

/** Where the first words of the answer have come. */
function beginOfText(bytes: Uint8Array, text: string): number {
  const [word = ''] = text.split(' ')
  const at = Buffer.from(bytes).indexOf(`"${word}`)
  return Buffer.from(bytes).indexOf('\n', at) + 1
}

async function answerOf(client: Client, model: ModelRef) {
  const requestId = crypto.randomUUID() as string as RequestId
  const ids = await client.turns.start({ requestId, text: 'Go', model })
  const { turnId, conversationId, answerId } = ids
  let watched: Message | undefined
  for await (const event of await client.turns.watch({ turnId })) {
    watched = event.type === 'snapshot' ? event.message : watched && foldTurn(watched, event)
  }
  const { messages } = await client.conversations.open({ conversationId })
  const stored = messages.find(({ id }) => id === answerId)
  if (!watched || !stored) throw new Error('The answer is neither watched nor stored.')
  return { watched, stored }
}
