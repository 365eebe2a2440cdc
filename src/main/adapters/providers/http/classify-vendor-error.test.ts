import { expect, test } from 'vitest'
import { compatibleRules } from '../openai-compatible/classify.ts'
import { anthropicRules } from '../anthropic/classify.ts'
import { classifyVendorError } from './classify-vendor-error.ts'
import type { FaultRule } from './fault-rules.ts'
import { vendorErrorFromDocument, vendorErrorFromResponse } from './vendor-error.ts'

/** How vendors word what they mean, by what it means. */
const refusals: readonly (readonly [string, number, string, string])[] = [
  ['DeepSeek', 402, 'Insufficient Balance', 'provider.quota'],
  ['xAI', 403, "Your team doesn't have any credits yet.", 'provider.quota'],
  ['xAI', 400, 'Incorrect API key provided: xa***45.', 'provider.auth'],
  ['Anthropic', 400, 'Your credit balance is too low to access the API.', 'provider.quota'],
  [
    'Anthropic',
    400,
    'input length and `max_tokens` exceed context limit: 199000 + 8192 > 200000',
    'provider.contextOverflow',
  ],
  [
    'OpenRouter',
    400,
    "This endpoint's maximum context length is 131072 tokens. However, you requested about 140000 tokens.",
    'provider.contextOverflow',
  ],
  [
    'xAI',
    400,
    "This model's maximum prompt length is 131072 but the request contains 140000 tokens.",
    'provider.contextOverflow',
  ],
  [
    'Gemini',
    400,
    'The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).',
    'provider.contextOverflow',
  ],
  [
    'Mistral',
    400,
    'Prompt contains 40000 tokens and 0 draft tokens, too large for model with 32768 maximum context length',
    'provider.contextOverflow',
  ],
  ['OpenRouter', 400, 'acme/nope is not a valid model ID', 'provider.modelGone'],
  ['OpenRouter', 404, 'No endpoints found for acme/nope.', 'provider.modelGone'],
  ['Gemini', 404, 'models/nope is not found for API version v1main', 'provider.modelGone'],
  ['Groq', 400, 'The model `old` has been decommissioned.', 'provider.modelGone'],
  ['llama.cpp', 503, 'Loading model', 'provider.overloaded'],
  ['any', 400, 'Unexpected token in JSON: the body is invalid', 'provider.badRequest'],
  ['any', 400, 'temperature must be at most 1', 'provider.badRequest'],
  ['any', 413, 'Payload too large', 'provider.requestTooLarge'],
  [
    'Groq',
    413,
    'Request too large for model `x` on tokens per minute (TPM): Limit 6000, Requested 9000',
    'provider.contextOverflow',
  ],
  [
    'OpenAI',
    429,
    'Rate limit reached on requests per day (RPD): Limit 200',
    'provider.allowanceSpent',
  ],
  ['llama.cpp', 500, 'model requires more system memory than is available', 'provider.serverError'],
  ['any', 500, 'Something is wrong.', 'provider.serverError'],
  ['any', 504, 'upstream request timeout', 'provider.serverError'],
]
test.each(refusals)('%s saying %i "%s" is %s', (_vendor, status, message, code) => {
  expect(faultOf(compatibleRules, status, { error: { message } }).code).toBe(code)
})

test('tells how many tokens fit and how many there were', () => {
  const said = refusals
    .filter(([, , , code]) => code === 'provider.contextOverflow')
    .map(([, status, message]) => faultOf(compatibleRules, status, { error: { message } }).data)
  expect(said.map((data) => pick(data, 'limitTokens'))).toEqual([
    200_000,
    131_072,
    131_072,
    1_048_576,
    32_768,
    undefined,
  ])
  expect(said.map((data) => pick(data, 'usedTokens'))).toEqual([
    199_000, 140_000, 140_000, 1_200_000, 40_000, 9_000,
  ])
})

test("llama.cpp's own figures count before any sentence", () => {
  const error = {
    code: 400,
    type: 'exceed_context_size_error',
    message: 'the request exceeds the available context size',
    n_prompt_tokens: 5000,
    n_ctx: 4096,
  }
  expect(faultOf(compatibleRules, 400, { error })).toMatchObject({
    code: 'provider.contextOverflow',
    data: { limitTokens: 4096, usedTokens: 5000 },
  })
})

test('a limit of the answer that is set too high is not a conversation that is too long', () => {
  const message = 'max_tokens: 64000 > 8192, which is the maximum allowed number of output tokens'
  expect(faultOf(anthropicRules, 400, { error: { message } }).code).toBe('provider.badRequest')
})

const shapes: readonly (readonly [string, unknown])[] = [
  ['a bare string', { error: 'unauthorized' }],
  ['a message alone', { message: 'unauthorized' }],
  ['FastAPI', { detail: 'unauthorized' }],
  ['an array of one', [{ error: { message: 'unauthorized' } }]],
]
test.each(shapes)('quotes an error written as %s', (_shape, document) => {
  expect(faultOf(compatibleRules, 401, document)).toEqual({
    code: 'provider.auth',
    data: { detail: 'unauthorized' },
  })
})

test("what the user wrote, quoted in an error's particulars, decides nothing and is not shown", () => {
  const error = {
    message: 'Provider returned error',
    metadata: { flagged_input: 'my billing and context length exceeded' },
  }
  const fault = faultOf(compatibleRules, 502, { error })
  expect(fault.code).toBe('provider.serverError')
  expect(JSON.stringify(fault)).not.toContain('billing')
})

test('a status that a gateway repeats within a stream counts', () => {
  const document = { error: { code: 429, message: 'slow down' } }
  const fault = classifyVendorError(vendorErrorFromDocument(document, 0), compatibleRules, [])
  expect(fault.code).toBe('provider.rateLimited')
})

test('an error in a stream that says nothing known is an error of the server', () => {
  const error = vendorErrorFromDocument({ error: { message: 'hm' } }, 0)
  expect(classifyVendorError(error, compatibleRules, []).code).toBe('provider.serverError')
})

function faultOf(rules: readonly FaultRule[], status: number, document: unknown) {
  const response = { status, headers: new Headers(), text: JSON.stringify(document) }
  return classifyVendorError(vendorErrorFromResponse(response, 0), rules, [])
}

function pick(data: object, name: string): unknown {
  return (data as Record<string, unknown>)[name]
}
