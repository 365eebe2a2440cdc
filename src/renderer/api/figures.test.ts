import { expect, test } from 'vitest'
import { integer, seconds, times } from './figures.ts'

test('figures are grouped and units agree with their number', () => {
  expect(integer(1_234_567)).toBe('1,234,567')
  expect(times(1, 'character')).toBe('1 character')
  expect(times(8, 'character')).toBe('8 characters')
})

test('spans are told in seconds, and long ones in minutes', () => {
  expect(seconds(10)).toBe('1 second')
  expect(seconds(8_200)).toBe('8 seconds')
  expect(seconds(600_000)).toBe('10 minutes')
})
