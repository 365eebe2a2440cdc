import { expect, test } from 'vitest'
import { classifyVendorError } from '../http/classify-vendor-error.ts'
import { vendorErrorFromResponse } from '../http/vendor-error.ts'
import { geminiRules, refusesThoughts } from './classify.ts'

const spent =
  'You exceeded your current quota, please check your plan and billing details. For more information head to the docs.'

const quota = (...quotaIds: readonly string[]) => ({
  '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
  violations: quotaIds.map((quotaId) => ({ quotaId })),
})
const retryIn = (retryDelay: string) => ({
  '@type': 'type.googleapis.com/google.rpc.RetryInfo',
  retryDelay,
})

const refusals: readonly (readonly [string, number, string, readonly object[]])[] = [
  ['provider.quota', 429, spent, []],
  ['provider.rateLimited', 429, spent, [quota('RequestsPerMinutePerProject'), retryIn('34s')]],
  ['provider.rateLimited', 429, spent, [quota('InputTokensPerModelPerMinute-FreeTier')]],
  ['provider.rateLimited', 429, spent, [retryIn('7.5s')]],
  ['provider.rateLimited', 429, 'Resource has been exhausted (e.g. check quota).', []],
  ['provider.auth', 400, 'API key expired. Please renew the API key.', []],
  ['provider.auth', 403, 'Your API key was reported as leaked. Please use another API key.', []],
  ['provider.auth', 403, "Method doesn't allow unregistered callers.", []],
  ['provider.forbidden', 403, 'Permission denied: Consumer has been suspended.', []],
  ['provider.forbidden', 400, 'User location is not supported for the API use.', []],
  ['provider.quota', 400, 'The free tier is not available here. Please enable billing.', []],
  ['provider.modelGone', 404, 'models/nope-1.5 is not found for API version v1beta', []],
  ['provider.badRequest', 400, 'Invalid value at generation_config.top_k', []],
  ['provider.overloaded', 499, 'The operation was cancelled.', []],
  ['provider.overloaded', 503, 'The model is overloaded. Please try again later.', []],
]
test.each(refusals)('%s is what %i "%s" means', (code, status, message, details) => {
  expect(faultOf(status, { error: { code: status, message, details } }).code).toBe(code)
})

test('a limit of the day is not waited for, whatever else is exceeded', () => {
  const details = [quota('RequestsPerDayPerProject', 'RequestsPerMinutePerProject'), retryIn('9s')]
  const fault = faultOf(429, { error: { code: 429, message: spent, details } })
  expect(fault.code).toBe('provider.allowanceSpent')
})

test('the delay is read from the body, in an object or in a list of one', () => {
  const error = { code: 429, message: 'quota', details: [quota('XPerMinute'), retryIn('34s')] }
  for (const document of [{ error }, [{ error }]]) {
    expect(faultOf(429, document)).toMatchObject({
      code: 'provider.rateLimited',
      data: { retryAfterMs: 34_000 },
    })
  }
})

test.each([
  'Thinking is not enabled for models/gemini-2.0-flash',
  'Unable to submit request because thinking is not supported by this model.',
  "Invalid JSON payload received. Unknown name 'thinkingConfig'",
])('"%s" is about the thoughts alone', (message) => {
  expect(refusesThoughts(400, message)).toBe(true)
  expect(refusesThoughts(500, message)).toBe(false)
})

function faultOf(status: number, document: unknown) {
  const response = { status, headers: new Headers(), text: JSON.stringify(document, undefined, 2) }
  return classifyVendorError(vendorErrorFromResponse(response, 0), geminiRules, [])
}
