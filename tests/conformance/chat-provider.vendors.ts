import { createAnthropicProvider } from '../../src/main/adapters/providers/anthropic/provider.ts'
import type { ProviderDependencies } from '../../src/main/adapters/providers/http/provider-dependencies.ts'
import { createGeminiProvider } from '../../src/main/adapters/providers/gemini/provider.ts'
import { createOllamaProvider } from '../../src/main/adapters/providers/ollama/provider.ts'
import { createOpenaiCompatibleProvider } from '../../src/main/adapters/providers/openai-compatible/provider.ts'
import { createOpenaiProvider } from '../../src/main/adapters/providers/openai/provider.ts'
import type { PromptCacheUse } from '../../src/main/domain/turn/prompt-cache.ts'
import type { ChatProvider } from '../../src/main/ports/chat-provider.ts'
import type { RecordedVendor } from '../fixtures/providers/recorded-stream.ts'
import type { Scene } from './chat-provider.conformance.ts'
import { events, lines, type Framing } from './chat-provider.framing.ts'

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
  /** The recorded stream with tool calls, where to cut it, and what has then come of the first. */
  readonly toolCalls: {
    readonly stream: string
    readonly cutBefore: string
    readonly kept: string
  }
  /** The last words of a whole stream, which prove its end. */
  readonly marker: string
  /** Scenes for which the vendor has no words. */
  readonly lacks?: readonly Scene[]
  /** What it tells of its one model, by the path that is asked. */
  readonly models: Readonly<Record<string, unknown>>
  readonly framing: Framing
  /** One piece of text as an event, without anything before or after it. */
  readonly textEvent: (text: string) => string
  /** A whole answer with the text `Whole.`, from a server that does not stream. */
  readonly unstreamed: unknown
  /** Headers by which the vendor takes the key. */
  readonly credentials: (apiKey: string) => Readonly<Record<string, string>>
  /** The body that the conformance request becomes. */
  readonly body: (messages: readonly SpokenMessage[]) => object
  /** That body with a system prompt. */
  readonly withSystem: (body: object, system: string) => object
  /** A body in which the messages up to one are to be kept; absent where nothing is asked for. */
  readonly withCache?: (body: object, use: PromptCacheUse) => object
  /** The part of a body that limits the answer to 77 tokens. */
  readonly limit: object
}

interface SpokenMessage {
  readonly role: string
  readonly content: string
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

const modelList = { object: 'list', data: [{ id: 'model-1', object: 'model' }] }

const anthropic: WireVendor = {
  vendor: 'anthropic',
  create: createAnthropicProvider,
  basePath: '',
  chatPath: '/v1/messages',
  streams: {
    answers: 'text',
    reasons: 'thinking',
    'cites its sources': 'citations',
    'asks for a tool': 'tool-use',
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
  toolCalls: {
    stream: 'tool-use',
    cutBefore: ', \\"unit',
    kept: '{"location": "Zürich"',
  },
  marker: 'data: {"type":"message_stop"}',
  lacks: ['declines in words'],
  models: { '/v1/models?limit=1000': modelList },
  framing: events,
  limit: { max_tokens: 77 },
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
  withSystem: (body, system) => ({ ...body, system }),
  withCache: keptByAnthropic,
}

const openai: WireVendor = {
  vendor: 'openai',
  create: createOpenaiProvider,
  basePath: '/v1',
  chatPath: '/v1/responses',
  streams: {
    answers: 'text',
    reasons: 'reasoning-once',
    'cites its sources': 'annotations',
    'asks for a tool': 'function-calls',
    'declines in words': 'refusal',
    'reaches the output limit': 'max-tokens',
    'withholds the rest': 'content-filter',
  },
  refusals: openaiRefusals,
  toolCalls: { stream: 'function-calls', cutBefore: 'Zürich', kept: '{"location":"' },
  marker: '"type":"response.completed"',
  models: { '/v1/models': modelList },
  framing: events,
  limit: { max_output_tokens: 77 },
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
  withSystem: (body, instructions) => ({ ...body, instructions }),
  withCache: (body, { key }) => ({ ...body, prompt_cache_key: key }),
}

const openaiCompatible: WireVendor = {
  vendor: 'openai-compatible',
  create: createOpenaiCompatibleProvider,
  basePath: '/api/v1',
  chatPath: '/api/v1/chat/completions',
  streams: {
    answers: 'text',
    reasons: 'reasoning-content',
    'cites its sources': 'annotations-openrouter',
    'asks for a tool': 'tool-calls',
    'declines in words': 'refusal',
    'reaches the output limit': 'length',
    'withholds the rest': 'content-filter',
  },
  refusals: openaiRefusals,
  toolCalls: { stream: 'tool-calls', cutBefore: 'ation', kept: '{"loc' },
  marker: '"finish_reason":"stop"}]}',
  models: { '/api/v1/models': modelList },
  framing: events,
  limit: { max_tokens: 77 },
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
  withSystem: withSystemMessage,
}

const geminiError = (code: number, status: string, message: string): Refusal => ({
  status: code,
  body: { error: { code, message, status } },
})

const gemini: WireVendor = {
  vendor: 'gemini',
  create: createGeminiProvider,
  basePath: '',
  chatPath: '/v1beta/models/model-1:streamGenerateContent?alt=sse',
  streams: {
    answers: 'text',
    reasons: 'thoughts',
    'cites its sources': 'grounding',
    'asks for a tool': 'function-call',
    'reaches the output limit': 'max-tokens',
    'withholds the rest': 'safety',
  },
  refusals: {
    'refuses the key': geminiError(400, 'INVALID_ARGUMENT', 'API key not valid.'),
    forbids: geminiError(403, 'PERMISSION_DENIED', 'Permission denied.'),
    'limits the rate': geminiError(429, 'RESOURCE_EXHAUSTED', 'Resource has been exhausted.'),
    'is overloaded': geminiError(503, 'UNAVAILABLE', 'The model is overloaded.'),
    'has no such model': geminiError(
      404,
      'NOT_FOUND',
      'models/nope is not found for API version v1beta, or is not supported for generateContent.',
    ),
    'finds it too long': geminiError(
      400,
      'INVALID_ARGUMENT',
      'The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).',
    ),
  },
  toolCalls: {
    stream: 'function-call',
    cutBefore: '"get_time"',
    kept: '{"location":"Zürich"}',
  },
  marker: '"finishReason":"STOP"',
  lacks: ['declines in words'],
  models: {
    '/v1beta/models?pageSize=1000': {
      models: [{ name: 'models/model-1', supportedGenerationMethods: ['generateContent'] }],
    },
  },
  framing: events,
  limit: { generationConfig: { thinkingConfig: { includeThoughts: true }, maxOutputTokens: 77 } },
  textEvent: (text) =>
    JSON.stringify({ candidates: [{ content: { parts: [{ text }] }, index: 0 }] }),
  unstreamed: {
    candidates: [{ content: { parts: [{ text: 'Whole.' }] }, finishReason: 'STOP' }],
    usageMetadata: { promptTokenCount: 3, candidatesTokenCount: 2 },
  },
  credentials: (apiKey) => ({ 'x-goog-api-key': apiKey }),
  body: (messages) => ({
    contents: messages.map(({ role, content }) => ({
      role: role === 'user' ? 'user' : 'model',
      parts: [{ text: content }],
    })),
    generationConfig: { thinkingConfig: { includeThoughts: true } },
  }),
  withSystem: (body, text) => ({ ...body, systemInstruction: { parts: [{ text }] } }),
}

const ollama: WireVendor = {
  vendor: 'ollama',
  create: createOllamaProvider,
  basePath: '',
  chatPath: '/api/chat',
  streams: {
    answers: 'text',
    reasons: 'thinking',
    'asks for a tool': 'tool-calls',
    'reaches the output limit': 'length',
  },
  lacks: ['withholds the rest', 'cites its sources', 'declines in words'],
  refusals: {
    'refuses the key': { status: 401, body: { error: 'unauthorized' } },
    forbids: { status: 403, body: { error: 'this model is not for you' } },
    'limits the rate': { status: 429, body: { error: 'too many requests' } },
    'is overloaded': { status: 503, body: { error: 'server busy, please try again.' } },
    'has no such model': { status: 404, body: { error: "model 'llama3.2:1b' not found" } },
    'finds it too long': {
      status: 400,
      body: { error: 'the input length exceeds the context length' },
    },
  },
  toolCalls: {
    stream: 'tool-calls',
    cutBefore: '"get_time"',
    kept: '{"location":"Zürich","format":"celsius"}',
  },
  marker: '"done":true',
  models: {
    '/api/tags': { models: [{ name: 'model-1', model: 'model-1', size: 1 }] },
    '/api/show': { capabilities: ['completion'] },
  },
  framing: lines,
  limit: { options: { num_predict: 77 } },
  textEvent: (content) => JSON.stringify({ message: { role: 'assistant', content }, done: false }),
  unstreamed: {
    message: { role: 'assistant', content: 'Whole.' },
    done: true,
    done_reason: 'stop',
    prompt_eval_count: 3,
    eval_count: 2,
  },
  credentials: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
  body: (messages) => ({
    model: 'model-1',
    messages,
    stream: true,
    truncate: false,
    shift: false,
  }),
  withSystem: withSystemMessage,
}

export const wireVendors: readonly WireVendor[] = [
  anthropic,
  openai,
  openaiCompatible,
  gemini,
  ollama,
]

function withSystemMessage(body: object, content: string): object {
  const messages = 'messages' in body && Array.isArray(body.messages) ? body.messages : []
  return { ...body, messages: [{ role: 'system', content }, ...(messages as unknown[])] }
}

interface AnthropicBody {
  readonly system?: string
  readonly messages: readonly SpokenMessage[]
}

function keptByAnthropic(body: object, { throughMessage }: PromptCacheUse): object {
  const { system, messages } = body as AnthropicBody
  const kept = (text: string) => [{ type: 'text', text, cache_control: { type: 'ephemeral' } }]
  return {
    ...body,
    ...(system !== undefined && { system: kept(system) }),
    messages: messages.map(({ role, content }, index) => ({
      role,
      content: index === throughMessage ? kept(content) : content,
    })),
  }
}
