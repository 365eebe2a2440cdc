import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { calibrationFactor } from './calibration.ts'

const tokens = fc.integer({ min: 0, max: 10_000_000 })

it('is 1 as long as nothing was reported', () => {
  expect(calibrationFactor({ estimatedTokens: 0, reportedTokens: 0 })).toBe(1)
})

it('comes close to what many requests have shown, and doubts a single short one', () => {
  expect(calibrationFactor({ estimatedTokens: 100_000, reportedTokens: 120_000 })).toBeCloseTo(1.2)
  const once = calibrationFactor({ estimatedTokens: 50, reportedTokens: 100 })
  expect(once).toBeGreaterThan(1)
  expect(once).toBeLessThan(1.1)
})

it('stays within its bounds, whatever is reported', () => {
  fc.assert(
    fc.property(tokens, tokens, (estimatedTokens, reportedTokens) => {
      const factor = calibrationFactor({ estimatedTokens, reportedTokens })
      expect(factor).toBeGreaterThanOrEqual(0.5)
      expect(factor).toBeLessThanOrEqual(3)
    }),
  )
})

it('leans to the side of the report, and more so the more is reported', () => {
  fc.assert(
    fc.property(tokens, tokens, tokens, (estimatedTokens, a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)]
      const factor = (reportedTokens: number): number =>
        calibrationFactor({ estimatedTokens, reportedTokens })
      expect(factor(less)).toBeLessThanOrEqual(factor(more))
      expect(Math.sign(factor(a) - 1)).toBe(Math.sign(a - estimatedTokens))
    }),
  )
})

it('brings estimates nearer to the truth, when the model always counts the same multiple', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.double({ min: 0.6, max: 2.5, noNaN: true }),
      (estimatedTokens, truth) => {
        const reportedTokens = estimatedTokens * truth
        const factor = calibrationFactor({ estimatedTokens, reportedTokens })
        expect(Math.abs(factor - truth)).toBeLessThanOrEqual(Math.abs(1 - truth) + 1e-9)
      },
    ),
  )
})
