import { expect, test } from 'vitest'
import { bytes, integer, seconds, times } from './figures.ts'

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

test('amounts of bytes are told with two figures at most', () => {
  expect(bytes(0)).toBe('0 bytes')
  expect(bytes(999)).toBe('999 bytes')
  expect(bytes(1_400)).toBe('1.4 kB')
  expect(bytes(640_000_000)).toBe('640 MB')
  expect(bytes(2_620_000_000)).toBe('2.6 GB')
  expect(bytes(42_000_000_000_000_000)).toBe('42,000 TB')
})
