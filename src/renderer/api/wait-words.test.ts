import { expect, test } from 'vitest'
import { waitWords } from './wait-words.ts'

/** In the zone of whoever reads it. */
const at = (...time: readonly [number, number, number?]): number =>
  new Date(2026, 10, 22, ...time).getTime()

test('a wait is told by the time at which it is over', () => {
  const now = at(14, 30)
  expect(waitWords({ retryAfterMs: 95_000, retryAt: at(14, 31, 35) }, now)).toBe('at 14:32')
  expect(waitWords({ retryAt: at(14, 32) }, now)).toBe('at 14:32')
  expect(waitWords({ retryAt: at(38, 5) }, now)).toBe('on November 23 at 14:05')
})

test('once it is over there is nothing to wait for', () => {
  expect(waitWords({ retryAfterMs: 95_000, retryAt: at(14, 31) }, at(14, 31))).toBe('now')
})

test('without a time, by its length, if that is known', () => {
  expect(waitWords({ retryAfterMs: 8_000 })).toBe('in 8 seconds')
  expect(waitWords({})).toBe('in a while')
})
