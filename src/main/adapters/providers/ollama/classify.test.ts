import { expect, test } from 'vitest'
import { classifyVendorError } from '../http/classify-vendor-error.ts'
import { vendorErrorFromDocument, vendorErrorFromResponse } from '../http/vendor-error.ts'
import { ollamaRules } from './classify.ts'

const refusals: readonly (readonly [string, number, string])[] = [
  ['provider.modelGone', 404, "model 'llama3.2:1b' not found"],
  ['provider.modelGone', 404, 'model "llama2" not found, try pulling it first'],
  [
    'provider.allowanceSpent',
    429,
    'you have reached your weekly usage limit, upgrade for higher limits',
  ],
  ['provider.serverError', 500, 'failed to load model: out of memory'],
  ['provider.auth', 401, 'unauthorized'],
  ['provider.forbidden', 403, 'this model requires a subscription, upgrade for access'],
  ['provider.contextOverflow', 400, 'the input length exceeds the context length'],
  ['provider.badRequest', 400, '"gemma:2b" does not support thinking'],
  ['provider.badRequest', 400, 'model is required'],
  ['provider.overloaded', 503, 'server busy, please try again.  maximum pending requests exceeded'],
]
test.each(refusals)('%s is what %i "%s" means', (code, status, error) => {
  const response = { status, headers: new Headers(), text: JSON.stringify({ error }) }
  const fault = classifyVendorError(vendorErrorFromResponse(response, 0), ollamaRules, [])
  expect(fault.code).toBe(code)
})

test('never shows where to sign in, which holds a name and a key of this machine', () => {
  const document = {
    error: 'unauthorized',
    signin_url: 'https://ollama.example/connect?name=hostname&key=publickey',
  }
  const response = { status: 401, headers: new Headers(), text: JSON.stringify(document) }
  const fault = classifyVendorError(vendorErrorFromResponse(response, 0), ollamaRules, [])
  expect(fault).toEqual({ code: 'provider.auth', data: { detail: 'unauthorized' } })
})

test.each([
  'an error was encountered while running the model: unexpected EOF',
  'llama runner process has terminated: exit status 2',
])('"%s" within a stream is the fault of the server, not of the stream', (error) => {
  const fault = classifyVendorError(vendorErrorFromDocument({ error }, 0), ollamaRules, [])
  expect(fault.code).toBe('provider.serverError')
})
