import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCalendar, dayAfter, firstOfMonth } from './calendar.ts'

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Santiago',
  'Pacific/Kiritimati',
  'Pacific/Apia',
] as const

const aMoment = fc.integer({ min: Date.UTC(2012, 1), max: Date.UTC(2035, 0) })

const start = (zone: string, day: string): string =>
  new Date(createCalendar(zone).startOf(day)).toISOString()

describe('the days of a time zone', () => {
  it('begin at midnight there', () => {
    expect(start('UTC', '2026-11-22')).toBe('2026-11-22T00:00:00.000Z')
    expect(start('Asia/Kolkata', '2026-11-22')).toBe('2026-11-21T18:30:00.000Z')
    expect(start('America/New_York', '2026-11-22')).toBe('2026-11-22T05:00:00.000Z')
  })

  it('have 23 and 25 hours when the clocks change', () => {
    const { startOf } = createCalendar('Europe/Berlin')
    const hours = (day: string): number => (startOf(dayAfter(day, 1)) - startOf(day)) / 3_600_000
    expect(hours('2026-03-29')).toBe(23)
    expect(hours('2026-10-25')).toBe(25)
    expect(hours('2026-10-26')).toBe(24)
  })

  it('begin at one where midnight is skipped, and once where it comes twice', () => {
    // Clocks went from 23:59 to 01:00 on 4 November 2018, and from 24:00 to 23:00 on 17 February.
    expect(start('America/Sao_Paulo', '2018-11-04')).toBe('2018-11-04T03:00:00.000Z')
    expect(start('America/Sao_Paulo', '2018-02-18')).toBe('2018-02-18T03:00:00.000Z')
    expect(createCalendar('America/Sao_Paulo').dayOf(Date.UTC(2018, 1, 18, 2, 30))).toBe(
      '2018-02-17',
    )
  })

  it('hold each moment in exactly one, which begins before it and ends after it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), aMoment, (zone, atMs) => {
        const { dayOf, startOf } = createCalendar(zone)
        const day = dayOf(atMs)
        expect(startOf(day)).toBeLessThanOrEqual(atMs)
        expect(startOf(dayAfter(day, 1))).toBeGreaterThan(atMs)
        expect(dayOf(startOf(day))).toBe(day)
        expect(dayOf(startOf(day) - 1)).not.toBe(day)
      }),
    )
  })

  it('follow one upon the other without a gap', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), aMoment, (zone, atMs) => {
        const { dayOf, startOf } = createCalendar(zone)
        const next = dayAfter(dayOf(atMs), 1)
        expect(dayOf(startOf(next) - 1)).toBe(dayOf(atMs))
      }),
    )
  })

  it('are those of UTC in a zone that nobody knows', () => {
    expect(start('Nowhere/Atlantis', '2026-11-22')).toBe('2026-11-22T00:00:00.000Z')
  })

  it('are counted over the ends of months and years', () => {
    expect(dayAfter('2026-03-01', -1)).toBe('2026-02-28')
    expect(dayAfter('2027-12-31', 1)).toBe('2028-01-01')
    expect(firstOfMonth('2026-11-22')).toBe('2026-11-01')
  })
})
