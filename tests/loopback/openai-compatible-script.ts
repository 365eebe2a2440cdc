import type { Gate } from './gate.ts'
import type { LoopbackScript } from './loopback-server.ts'
import { eventStream } from './stream-script.ts'

interface OpenAiCompatibleOptions {
  /** Ids that `GET …/models` lists. */
  readonly models?: readonly string[]
  /** The answer, one event each. */
  readonly deltas?: readonly string[]
  /** Stops the stream before the delta of this number (0 is before the first). */
  readonly gate?: { readonly before: number; readonly gate: Gate }
  /** Answered with 401 unless this key comes along. */
  readonly apiKey?: string
  readonly usage?: { readonly prompt_tokens: number; readonly completion_tokens: number }
}

/**
 * An OpenAI-compatible server of a few lines: models, and a streamed answer to every question,
 * under any base path. With `gate` the test holds the stream in its middle.
 */
export function openAiCompatibleScript(options: OpenAiCompatibleOptions = {}): LoopbackScript {
  const { models = ['loopback-1'], deltas = ['Hello', ' from', ' loopback.'], apiKey } = options
  return async (request, reply) => {
    if (apiKey !== undefined && request.headers['authorization'] !== `Bearer ${apiKey}`) {
      return reply.json(401, { error: { message: 'Incorrect API key.', code: 'invalid_api_key' } })
    }
    if (request.method === 'GET' && request.path.endsWith('/models')) {
      const data = models.map((id) => ({ id, object: 'model', owned_by: 'loopback' }))
      return reply.json(200, { object: 'list', data })
    }
    if (request.method !== 'POST' || !request.path.endsWith('/chat/completions')) {
      return reply.json(404, { error: { message: 'There is nothing here.' } })
    }
    const { model } = request.json() as { readonly model: string }
    if (!models.includes(model)) {
      const message = `The model \`${model}\` does not exist.`
      return reply.json(404, { error: { message, code: 'model_not_found' } })
    }
    await reply.begin(200, eventStream)
    for (const [index, content] of deltas.entries()) {
      if (options.gate?.before === index) await options.gate.gate.pass()
      await reply.write(chunk(model, { content }))
    }
    if (options.gate && options.gate.before >= deltas.length) await options.gate.gate.pass()
    await reply.write(chunk(model, {}, 'stop'))
    const usage = options.usage ?? { prompt_tokens: 8, completion_tokens: deltas.length }
    await reply.write(event({ object: 'chat.completion.chunk', model, choices: [], usage }))
    await reply.write('data: [DONE]\n\n')
    return reply.end()
  }
}

function chunk(model: string, delta: object, finishReason?: string): string {
  return event({
    object: 'chat.completion.chunk',
    model,
    choices: [{ index: 0, delta, finish_reason: finishReason ?? null }],
  })
}

function event(document: object): string {
  return `data: ${JSON.stringify(document)}\n\n`
}
