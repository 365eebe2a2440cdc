import fc from 'fast-check'
import { expect, it } from 'vitest'
import { guessedHeightPx, indexAt, offsetsOf, rangeBetween, segmentsOf } from './path-layout.ts'

const heights = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 60 })

it('finds the message at any height of the column', () => {
  fc.assert(
    fc.property(heights, fc.nat(60_000), (of, px) => {
      const offsets = offsetsOf(of)
      const index = indexAt(offsets, px)
      expect(offsets[index]).toBeLessThanOrEqual(px)
      const next = index < of.length - 1 ? offsets[index + 1] : Infinity
      expect(next).toBeGreaterThan(px)
    }),
  )
  expect(indexAt([0], 10)).toBe(0)
  expect(rangeBetween([0], 0, 100)).toEqual({ first: 0, end: 0 })
  expect(rangeBetween(offsetsOf([10, 10, 10]), 5, 15)).toEqual({ first: 0, end: 2 })
})

it('keeps the column as tall as it is, whatever of it is drawn, and draws each once', () => {
  fc.assert(
    fc.property(
      heights,
      fc.nat(60),
      fc.nat(60),
      fc.array(fc.integer({ min: -1, max: 70 }), { maxLength: 4 }),
      (of, first, length, besides) => {
        const segments = segmentsOf(of, { first, end: first + length }, besides)
        const tall = segments.reduce(
          (sum, one) => sum + (one.kind === 'gap' ? one.heightPx : (of[one.index] ?? 0)),
          0,
        )
        expect(tall).toBe(of.reduce((sum, height) => sum + height, 0))
        const drawn = segments.flatMap((one) => (one.kind === 'message' ? [one.index] : []))
        expect(drawn).toEqual([...new Set(drawn)].toSorted((a, b) => a - b))
        const there = besides.filter((index) => index >= 0 && index < of.length)
        expect(drawn).toEqual(expect.arrayContaining(there))
      },
    ),
  )
})

it('guesses a longer message taller, and a wider column less tall', () => {
  expect(guessedHeightPx(5_000, 700)).toBeGreaterThan(guessedHeightPx(500, 700))
  expect(guessedHeightPx(5_000, 400)).toBeGreaterThan(guessedHeightPx(5_000, 700))
  expect(guessedHeightPx(0, 0)).toBeGreaterThan(0)
})
