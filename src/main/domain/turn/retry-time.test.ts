import { expect, test } from 'vitest'
import type { Outcome } from '../../../shared/model/turn-event.ts'
import { withRetryTime } from './retry-time.ts'

test('a wait becomes a time of day', () => {
  const outcome: Outcome = {
    state: 'failed',
    fault: { code: 'provider.rateLimited', data: { retryAfterMs: 40_000.4, detail: 'slow' } },
  }
  expect(withRetryTime(outcome, 1_000_000)).toEqual({
    state: 'failed',
    fault: {
      code: 'provider.rateLimited',
      data: { retryAfterMs: 40_000.4, detail: 'slow', retryAt: 1_040_000 },
    },
  })
})

test.each<Outcome>([
  { state: 'complete' },
  { state: 'failed', fault: { code: 'provider.rateLimited', data: {} } },
  { state: 'failed', fault: { code: 'provider.auth', data: { detail: 'no' } } },
])('an outcome that names no wait stays as it is', (outcome) => {
  expect(withRetryTime(outcome, 1_000_000)).toBe(outcome)
})
