import { describe, expect, it } from 'vitest'
import { createManualClock } from '../../../../tests/fakes/manual-clock.ts'
import { longPatience, patience, setWatchdogs, type Patience } from './watchdogs.ts'

function dogs(limits: Patience = patience) {
  const clock = createManualClock()
  const said: string[] = []
  const { observe, callOff } = setWatchdogs({
    clock,
    patience: limits,
    onSilence: () => said.push('silent'),
    onStalled: ({ code, data }) => said.push(`${code} ${JSON.stringify(data)}`),
  })
  return { clock, said, observe, callOff }
}

describe('the watchdogs of a request', () => {
  it('bark when there is no connection after 10 s', () => {
    const { clock, said } = dogs()
    clock.advance(9_999)
    expect(said).toEqual([])
    clock.advance(1)
    expect(said).toEqual(['provider.network {"reason":"timeout"}'])
  })

  it('hint after 15 s of silence and bark when nothing has come for 60 s', () => {
    const { clock, said, observe } = dogs()
    clock.advance(9_000)
    observe('connected')
    observe('connected')
    clock.advance(14_999)
    expect(said).toEqual([])
    clock.advance(1)
    expect(said).toEqual(['silent'])
    clock.advance(45_000)
    expect(said).toEqual(['silent', 'provider.stalled {"afterMs":60000}'])
  })

  it('give a model that thinks five minutes', () => {
    const { clock, said, observe } = dogs(longPatience)
    observe('connected')
    clock.advance(299_999)
    expect(said).toEqual(['silent'])
    clock.advance(1)
    expect(said).toEqual(['silent', 'provider.stalled {"afterMs":300000}'])
  })

  it('take pings for life, which ends the wait for the first sign, but not for progress', () => {
    const { clock, said, observe } = dogs()
    for (let second = 0; second < 119; second += 1) {
      clock.advance(1_000)
      observe('life')
    }
    expect(said).toEqual(['silent'])
    clock.advance(2_000)
    expect(said).toEqual(['silent', 'provider.stalled {"afterMs":120000}'])
  })

  it('let a trickle live for as long as it trickles, and hint again after each silence', () => {
    const { clock, said, observe } = dogs()
    for (let piece = 0; piece < 100; piece += 1) {
      clock.advance(5_000)
      observe('progress')
    }
    expect(said).toEqual([])
    clock.advance(16_000)
    observe('progress')
    clock.advance(16_000)
    expect(said).toEqual(['silent', 'silent'])
  })

  it('are silent once they are called off', () => {
    const { clock, said, callOff } = dogs()
    callOff()
    clock.advance(600_000)
    expect(said).toEqual([])
  })
})
