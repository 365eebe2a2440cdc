import { expect, it } from 'vitest'
import { createSystemClock } from '../../src/main/adapters/system/system-clock.ts'
import { createManualClock } from '../fakes/manual-clock.ts'
import { describeClock } from './clock.conformance.ts'

describeClock('the system clock', () => {
  const clock = createSystemClock()
  return { clock, pass: (ms) => new Promise((resolve) => clock.after(ms, resolve)) }
})

describeClock('the manual clock', () => {
  const clock = createManualClock()
  return { clock, pass: async (ms) => clock.advance(ms) }
})

it('the manual clock lets the time of day jump without a timer falling due', () => {
  const clock = createManualClock()
  let calls = 0
  clock.after(1_000, () => (calls += 1))
  clock.set(Date.UTC(2030))
  expect(clock.now()).toBe(Date.UTC(2030))
  expect(clock.monotonicMs()).toBe(0)
  clock.set(Date.UTC(2020))
  clock.advance(999)
  expect(calls).toBe(0)
  clock.advance(1)
  expect(calls).toBe(1)
  expect(clock.now()).toBe(Date.UTC(2020) + 1_000)
})
