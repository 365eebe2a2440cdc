import type { LoopbackScript } from './loopback-server.ts'
import { eventStream } from './stream-script.ts'

/** What the server says that an answer used, as OpenAI words it. */
export interface ReportedUsage {
  readonly input_tokens: number
  readonly output_tokens: number
  readonly input_tokens_details?: {
    readonly cached_tokens?: number
    readonly cache_write_tokens?: number
  }
  readonly output_tokens_details?: { readonly reasoning_tokens?: number }
}

interface ResponsesOptions {
  readonly models: readonly string[]
  /** Of each answer in turn; the last one of all after it. */
  readonly usages: readonly ReportedUsage[]
  /** Answers so many requests with 429 first. */
  readonly refusals?: number
}

/** OpenAI's Responses API in a few lines: models, and an answer with a bill to every question. */
export function responsesScript({
  models,
  usages,
  refusals = 0,
}: ResponsesOptions): LoopbackScript {
  let refused = 0
  let answered = 0
  return async (request, reply) => {
    if (request.method === 'GET' && request.path.endsWith('/models')) {
      const data = models.map((id) => ({ id, object: 'model', owned_by: 'loopback' }))
      return reply.json(200, { object: 'list', data })
    }
    if (refused < refusals) {
      refused += 1
      return reply.json(429, { error: { message: 'Rate limit reached. Try again in 1ms.' } })
    }
    const usage = usages[answered] ?? usages.at(-1)
    answered += 1
    await reply.begin(200, eventStream)
    const text = 'It is the cap that matters.'
    await reply.write(
      event({ type: 'response.output_text.delta', delta: text, sequence_number: 1 }),
    )
    const response = { object: 'response', status: 'completed', error: null, usage }
    await reply.write(event({ type: 'response.completed', response, sequence_number: 2 }))
    return reply.end()
  }
}

function event(document: { readonly type: string; readonly [field: string]: unknown }): string {
  return `event: ${document.type}\ndata: ${JSON.stringify(document)}\n\n`
}
