import { describe, expect, it } from 'vitest'
import { createManualClock } from '../../../../tests/fakes/manual-clock.ts'
import { createBreath } from './breath.ts'

describe('a breath', () => {
  it('is not due as long as the process runs other things in between', () => {
    const clock = createManualClock()
    const breath = createBreath(clock)
    for (let event = 0; event < 100; event += 1) {
      expect(breath.due()).toBeUndefined()
      clock.advance(50)
    }
  })

  it('is due for all at once, when together they have kept everything else waiting', async () => {
    const clock = createManualClock()
    let nowMs = 0
    const breath = createBreath({ ...clock, monotonicMs: () => nowMs })
    expect(breath.due()).toBeUndefined()
    nowMs += 5
    expect(breath.due()).toBeUndefined()
    nowMs += 5
    const pause = breath.due()
    expect(pause).toBeInstanceOf(Promise)
    expect(breath.due()).toBe(pause)
    clock.advance(0)
    await pause
    expect(breath.due()).toBeUndefined()
  })
})
