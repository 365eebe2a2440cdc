import { expect, it } from 'vitest'
import { createManualClock } from '../../../tests/fakes/manual-clock.ts'
import { everyDay } from './every-day.ts'

it('rings once a day from tomorrow on, until it is told to stop', () => {
  const clock = createManualClock()
  let rings = 0
  const stop = everyDay(clock, () => (rings += 1))
  clock.advance(24 * 60 * 60 * 1000 - 1)
  expect(rings).toBe(0)
  clock.advance(1)
  expect(rings).toBe(1)
  clock.advance(3 * 24 * 60 * 60 * 1000)
  expect(rings).toBe(4)
  stop()
  clock.advance(24 * 60 * 60 * 1000)
  expect(rings).toBe(4)
})
