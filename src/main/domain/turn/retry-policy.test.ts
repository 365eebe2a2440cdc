import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fault } from '../../../shared/errors/fault.ts'
import { waitBeforeNextTry } from './retry-policy.ts'

const overloaded: Fault = { code: 'provider.overloaded', data: {} }
const limited = (retryAfterMs?: number): Fault => ({
  code: 'provider.rateLimited',
  data: retryAfterMs === undefined ? {} : { retryAfterMs },
})
const first = { tries: 1, elapsedMs: 0 }

describe('waitBeforeNextTry', () => {
  it('draws from half a second to a cap that doubles, and stops at the third try', () => {
    expect(waitBeforeNextTry(overloaded, first, 0)).toBe(500)
    expect(waitBeforeNextTry(overloaded, first, 0.999)).toBe(1_000)
    expect(waitBeforeNextTry(overloaded, { tries: 2, elapsedMs: 0 }, 0.999)).toBe(1_999)
    expect(waitBeforeNextTry(overloaded, { tries: 3, elapsedMs: 0 }, 0)).toBeUndefined()
  })

  it('keeps to what the provider asks for, up to 30 s', () => {
    expect(waitBeforeNextTry(limited(7_000), first, 0.5)).toBe(7_000)
    expect(waitBeforeNextTry(limited(30_000), first, 0)).toBe(30_000)
    expect(waitBeforeNextTry(limited(30_001), first, 0)).toBeUndefined()
    // "At once" is not taken literally: it may be a clock that differs.
    expect(waitBeforeNextTry(limited(0), first, 0)).toBe(500)
  })

  it('ends within a minute of the first request', () => {
    expect(waitBeforeNextTry(limited(30_000), { tries: 2, elapsedMs: 30_001 }, 0)).toBeUndefined()
    expect(waitBeforeNextTry(limited(29_000), { tries: 2, elapsedMs: 31_000 }, 0)).toBe(29_000)
  })

  it.each<Fault>([
    { code: 'provider.auth', data: {} },
    { code: 'provider.quota', data: {} },
    { code: 'provider.contextOverflow', data: {} },
    { code: 'provider.refused', data: {} },
    { code: 'provider.badRequest', data: {} },
    { code: 'provider.stalled', data: { afterMs: 1 } },
    { code: 'provider.network', data: { reason: 'refused' } },
    { code: 'provider.network', data: { reason: 'tls' } },
    { code: 'vault.unavailable', data: {} },
    { code: 'store.diskFull', data: {} },
  ])('never sends again after $code', (fault) => {
    expect(waitBeforeNextTry(fault, first, 0)).toBeUndefined()
  })

  it('sends again after a connection that broke before anything came', () => {
    const reset: Fault = { code: 'provider.network', data: { reason: 'reset' } }
    expect(waitBeforeNextTry(reset, first, 0)).toBe(500)
  })

  it('never waits outside of its bounds, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.record({ tries: fc.integer({ min: 1, max: 9 }), elapsedMs: fc.nat(90_000) }),
        fc.option(fc.nat(90_000), { nil: undefined }),
        fc.double({ min: 0, max: 0.999_999, noNaN: true }),
        (soFar, askedMs, chance) => {
          const waitMs = waitBeforeNextTry(limited(askedMs), soFar, chance)
          if (waitMs === undefined) return
          expect(soFar.tries).toBeLessThan(3)
          expect(waitMs).toBeGreaterThanOrEqual(Math.max(500, askedMs ?? 0))
          expect(waitMs).toBeLessThanOrEqual(30_000)
          expect(soFar.elapsedMs + waitMs).toBeLessThanOrEqual(60_000)
        },
      ),
    )
  })

  it('makes schedules of at most three requests within a minute, whatever fails and how long it takes', () => {
    const fault = fc.oneof(
      fc.constant(overloaded),
      fc.option(fc.nat(45_000), { nil: undefined }).map(limited),
    )
    const failure = fc.record({ fault, tookMs: fc.nat(40_000), chance: fc.nat(999_999) })
    fc.assert(
      fc.property(fc.infiniteStream(failure), (failures) => {
        let elapsedMs = 0
        let tries = 0
        for (const { fault: failed, tookMs, chance } of failures) {
          tries += 1
          elapsedMs += tookMs
          const waitMs = waitBeforeNextTry(failed, { tries, elapsedMs }, chance / 1_000_000)
          if (waitMs === undefined) break
          elapsedMs += waitMs
          // The next request leaves within the minute.
          expect(elapsedMs).toBeLessThanOrEqual(60_000)
        }
        expect(tries).toBeLessThanOrEqual(3)
      }),
    )
  })

  it('spreads over its whole range, and evenly: half a second to one, then to two', () => {
    const even = fc.double({ min: 0, max: 0.999_999, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom(1, 2), even, (tries, chance) => {
        const capMs = 1_000 * 2 ** (tries - 1)
        const waitMs = waitBeforeNextTry(overloaded, { tries, elapsedMs: 0 }, chance)
        expect(waitMs).toBe(Math.round(500 + chance * (capMs - 500)))
      }),
    )
  })
})
