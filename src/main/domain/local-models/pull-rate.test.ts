import { expect, test } from 'vitest'
import { rateOf, withSample, type PullSample } from './pull-rate.ts'

const samplesOf = (...pairs: readonly (readonly [number, number])[]): readonly PullSample[] =>
  pairs.reduce<readonly PullSample[]>(
    (samples, [atMs, receivedBytes]) => withSample(samples, { atMs, receivedBytes }),
    [],
  )

test('says nothing before a second has been seen', () => {
  expect(rateOf(samplesOf())).toBeUndefined()
  expect(rateOf(samplesOf([0, 0], [999, 50_000]))).toBeUndefined()
})

test('is of the last seconds only, so that a stall shows', () => {
  expect(rateOf(samplesOf([0, 0], [1000, 2000]))).toBe(2000)
  expect(rateOf(samplesOf([0, 0], [1000, 9000], [6000, 9000], [7000, 9000]))).toBe(0)
})

test('is never below nothing, when a part is fetched anew', () => {
  expect(rateOf(samplesOf([0, 5000], [2000, 1000]))).toBe(0)
})
