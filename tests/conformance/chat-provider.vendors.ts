import { createAnthropicProvider } from '../../src/main/adapters/providers/anthropic/provider.ts'
import type { ProviderDependencies } from '../../src/main/adapters/providers/http/provider-dependencies.ts'
import { createOpenaiCompatibleProvider } from '../../src/main/adapters/providers/openai-compatible/provider.ts'
import { createOpenaiProvider } from '../../src/main/adapters/providers/openai/provider.ts'
import type { ChatProvider } from '../../src/main/ports/chat-provider.ts'
import type { RecordedVendor } from '../fixtures/providers/recorded-stream.ts'
import type { Scene } from './chat-provider.conformance.ts'

/** An adapter over HTTP, with what its vendor sends in each scene. */
export interface WireVendor {
  readonly vendor: RecordedVendor
  readonly create: (dependencies: ProviderDependencies) => ChatProvider
  /** Under the server's address. */
  readonly basePath: string
  readonly chatPath: string
  /** The recorded stream of each scene that has one. */
  readonly streams: Readonly<Partial<Record<Scene, string>>>
  /** The refusal of each scene that is one. */
  readonly refusals: Readonly<Partial<Record<Scene, Refusal>>>
  /** The last words of a whole stream, which prove its end. */
  readonly marker: string
  /** One piece of text as an event, without anything before or after it. */
  readonly textEvent: (text: string) => string
  /** A whole answer with the text `Whole.`, from a server that does not stream. */
  readonly unstreamed: unknown
  /** Headers by which the vendor takes the key. */
  readonly credentials: (apiKey: string) => Readonly<Record<string, string>>
  /** The body that the conformance request becomes. */
  readonly body: (messages: readonly object[]) => object
}

interface Refusal {
  readonly status: number
  readonly body: unknown
}

const anthropicError = (status: number, type: string, message: string): Refusal => ({
  status,
  body: { type: 'error', error: { type, message }, request_id: 'req_011Conformance' },
})

const openaiError = (status: number, code: string | null, message: string): Refusal => ({
  status,
  body: { error: { message, type: 'invalid_request_error', param: null, code } },
})

const openaiRefusals: WireVendor['refusals'] = {
  'refuses the key': openaiError(401, 'invalid_api_key', 'Incorrect API key provided.'),
  forbids: openaiError(403, null, 'You are not allowed to do this.'),
  'limits the rate': openaiError(429, 'rate_limit_exceeded', 'Rate limit reached.'),
  'is overloaded': openaiError(503, null, 'The engine is currently overloaded.'),
  'has no such model': openaiError(404, 'model_not_found', 'The model `x` does not exist.'),
  'finds it too long': openaiError(
    400,
    'context_length_exceeded',
    "This model's maximum context length is 128000 tokens.",
  ),
}

const anthropic: WireVendor = {
  vendor: 'anthropic',
  create: createAnthropicProvider,
  basePath: '',
  chatPath: '/v1/messages',
  streams: {
    answers: 'text',
    reasons: 'thinking',
    'reaches the output limit': 'max-tokens',
    'withholds the rest': 'refusal',
  },
  refusals: {
    'refuses the key': anthropicError(401, 'authentication_error', 'invalid x-api-key'),
    forbids: anthropicError(403, 'permission_error', 'Your key may not use this resource.'),
    'limits the rate': anthropicError(429, 'rate_limit_error', 'Too many tokens per minute.'),
    'is overloaded': anthropicError(529, 'overloaded_error', 'Overloaded'),
    'has no such model': anthropicError(404, 'not_found_error', 'model: claude-nope'),
    'finds it too long': anthropicError(
      400,
      'invalid_request_error',
      'prompt is too long: 205351 tokens > 200000 maximum',
    ),
  },
  marker: 'data: {"type":"message_stop"}',
  textEvent: (text) =>
    JSON.stringify({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } }),
  unstreamed: {
    type: 'message',
    content: [{ type: 'text', text: 'Whole.' }],
    stop_reason: 'end_turn',
    usage: { input_tokens: 3, output_tokens: 2 },
  },
  credentials: (apiKey) => ({ 'x-api-key': apiKey }),
  body: (messages) => ({ model: 'model-1', max_tokens: 32_000, messages, stream: true }),
}

const openai: WireVendor = {
  vendor: 'openai',
  create: createOpenaiProvider,
  basePath: '/v1',
  chatPath: '/v1/responses',
  streams: {
    answers: 'text',
    reasons: 'reasoning-once',
    'reaches the output limit': 'max-tokens',
    'withholds the rest': 'content-filter',
  },
  refusals: openaiRefusals,
  marker: '"type":"response.completed"',
  textEvent: (delta) => JSON.stringify({ type: 'response.output_text.delta', delta }),
  unstreamed: {
    object: 'response',
    status: 'completed',
    error: null,
    output: [{ type: 'message', content: [{ type: 'output_text', text: 'Whole.' }] }],
    usage: { input_tokens: 3, output_tokens: 2 },
  },
  credentials: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
  body: (input) => ({ model: 'model-1', input, store: false, stream: true }),
}

const openaiCompatible: WireVendor = {
  vendor: 'openai-compatible',
  create: createOpenaiCompatibleProvider,
  basePath: '/api/v1',
  chatPath: '/api/v1/chat/completions',
  streams: {
    answers: 'text',
    reasons: 'reasoning-content',
    'reaches the output limit': 'length',
    'withholds the rest': 'content-filter',
  },
  refusals: openaiRefusals,
  marker: '"finish_reason":"stop"}]}',
  textEvent: (content) => JSON.stringify({ choices: [{ index: 0, delta: { content } }] }),
  unstreamed: {
    object: 'chat.completion',
    choices: [{ index: 0, message: { content: 'Whole.' }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 3, completion_tokens: 2, total_tokens: 5 },
  },
  credentials: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
  body: (messages) => ({
    model: 'model-1',
    messages,
    stream: true,
    stream_options: { include_usage: true },
  }),
}

export const wireVendors: readonly WireVendor[] = [anthropic, openai, openaiCompatible]
