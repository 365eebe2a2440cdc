import { expect, test } from 'vitest'
import { waitingWords } from './waiting-words.ts'

test('what waits says for what', () => {
  const whole = { state: 'complete' } as const
  expect(waitingWords({ waitsFor: 'network' }, whole, true)).toBe('Waits for the network')
  expect(waitingWords({ waitsFor: 'answer' }, whole, true)).toBe('Waits for the answer above')
  expect(waitingWords({ waitsFor: 'answer' }, whole, false)).toBe('Waits for the message above')
})

test('what was not sent says why, as far as that is known', () => {
  const user = { waitsFor: 'user' } as const
  const words = (['interrupted', 'failed', 'cancelled', 'truncated', 'complete'] as const).map(
    (state) => waitingWords(user, { state }, true),
  )
  expect(words).toEqual([
    'Not sent. The answer above did not finish',
    'Not sent. The answer above did not finish',
    'Not sent. The answer above was stopped',
    'Not sent. The answer above was cut short',
    'Not sent yet',
  ])
  const refusal = { code: 'provider.notFound', data: {} } as const
  expect(waitingWords({ ...user, refusal }, undefined, false)).toContain('provider was removed')
})
