import { expect, test } from 'vitest'
import { retryAfterMs } from './retry-after.ts'

const nowMs = Date.UTC(2026, 0, 1, 12, 0, 0)

const headers: readonly (readonly [string, string, number | undefined])[] = [
  ['retry-after', '7', 7000],
  ['retry-after', '1.5', 1500],
  ['retry-after', '0', 0],
  ['retry-after', 'Thu, 01 Jan 2026 12:00:20 GMT', 20_000],
  ['retry-after', 'Wed, 21 Oct 2015 07:28:00 GMT', 0],
  ['retry-after', 'soon', undefined],
  ['retry-after', '-5', undefined],
  ['retry-after', '', undefined],
  ['retry-after', '1e400', undefined],
  ['retry-after-ms', '1250', 1250],
  ['retry-after-ms', 'NaN', undefined],
]
test.each(headers)('the header %s: %s asks to wait %s ms', (name, value, expected) => {
  expect(retryAfterMs({ headers: new Headers({ [name]: value }), nowMs })).toBe(expected)
})

const sentences: readonly (readonly [string, number | undefined])[] = [
  ['Rate limit reached. Please try again in 1.146s. Visit our site.', 1146],
  ['Please try again in 20ms.', 20],
  ['Please try again in 6m0s.', 360_000],
  ['try again in 1h2m3s', 3_723_000],
  ['Please retry in 34.074824224s.', 34_075],
  ['Please retry after 10 seconds.', 10_000],
  ['Try again later.', undefined],
  ['It happened again in Paris.', undefined],
]
test.each(sentences)('the words "%s" ask to wait %s ms', (message, expected) => {
  expect(retryAfterMs({ message, nowMs })).toBe(expected)
})

test("Google's retry delay is read, alone and in its array of one", () => {
  const document = { error: { details: [{ reason: 'x' }, { retryDelay: '34s' }] } }
  expect(retryAfterMs({ document, nowMs })).toBe(34_000)
  expect(retryAfterMs({ document: [document], nowMs })).toBe(34_000)
})

test('the header counts before the words, and milliseconds before seconds', () => {
  const both = new Headers({ 'retry-after': '2', 'retry-after-ms': '1800' })
  expect(retryAfterMs({ headers: both, message: 'try again in 9s', nowMs })).toBe(1800)
})
