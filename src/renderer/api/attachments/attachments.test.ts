import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countPages, isChosen, pagesAsText, parsePages, togglePage } from './page-ranges.ts'
import { shortName } from './short-name.ts'

const some = (...ranges: readonly (readonly [number, number])[]) => ({
  state: 'some',
  ranges: ranges.map(([from, to]) => ({ from, to })),
})

describe('pages as a person writes them', () => {
  it.each([
    ['', { state: 'all' }],
    ['  ', { state: 'all' }],
    ['1-20', { state: 'all' }],
    ['1–6, 9', some([1, 6], [9, 9])],
    ['9,1-6', some([1, 6], [9, 9])],
    ['1 - 6 9', some([1, 6], [9, 9])],
    ['1，3、5', some([1, 1], [3, 3], [5, 5])],
    ['3-5, 4-8, 9', some([3, 9])],
    ['18-', some([18, 20])],
    ['-3', some([1, 3])],
    ['6-2', { state: 'unclear' }],
    ['two', { state: 'unclear' }],
    ['1-2-3', { state: 'unclear' }],
    ['-', { state: 'unclear' }],
    ['19-21', { state: 'outside', page: 21 }],
    ['0', { state: 'outside', page: 0 }],
  ])('“%s” of 20 pages', (text, expected) => {
    expect(parsePages(text, 20)).toEqual(expected)
  })

  it('are written and read again without a difference', () => {
    const pages = 40
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: pages }), { minLength: 1 }),
        (wanted) => {
          const read = parsePages(wanted.join(', '), pages)
          const ranges = read.state === 'some' ? read.ranges : [{ from: 1, to: pages }]
          expect(countPages(ranges)).toBe(wanted.length)
          expect(wanted.every((page) => isChosen(ranges, page))).toBe(true)
          expect(parsePages(pagesAsText(ranges), pages)).toEqual(read)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('are taken out and put in again one by one, and one always stays', () => {
    const without = togglePage(undefined, 3, 5)
    expect(without).toEqual([
      { from: 1, to: 2 },
      { from: 4, to: 5 },
    ])
    expect(togglePage(without, 3, 5)).toBeUndefined()
    expect(togglePage([{ from: 2, to: 2 }], 2, 5)).toEqual([{ from: 2, to: 2 }])
  })
})

describe('a short name', () => {
  it('keeps the beginning and the end', () => {
    expect(shortName('notes.md', 24)).toBe('notes.md')
    expect(shortName('quarterly-figures-of-all-of-europe.xlsx', 24)).toBe(
      'quarterly-fig…urope.xlsx',
    )
    expect([...shortName('x'.repeat(300), 24)]).toHaveLength(24)
  })

  it('is cut between whole characters and turns no direction', () => {
    expect(shortName('👩‍👩‍👧'.repeat(30), 5)).toBe('👩‍👩‍👧👩‍👩‍👧…👩‍👩‍👧👩‍👩‍👧')
    expect(shortName('invoice\u202Efdp.exe', 24)).toBe('invoicefdp.exe')
  })
})
