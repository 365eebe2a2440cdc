import { expect, it } from 'vitest'
import { fieldDirection } from './field-direction.ts'

const long = (text: string): string => text.repeat(Math.ceil(10_000 / text.length))

it('is left to the engine while the text is short', () => {
  expect(fieldDirection('')).toBe('auto')
  expect(fieldDirection('שלום')).toBe('auto')
})

it('of long text is that of its first letter', () => {
  expect(fieldDirection(long('lorem שלום '))).toBe('ltr')
  expect(fieldDirection(long('1. «שלום lorem '))).toBe('rtl')
  expect(fieldDirection(long('سلام '))).toBe('rtl')
  expect(fieldDirection(long('面包 '))).toBe('ltr')
  expect(fieldDirection(long('12.5 '))).toBe('ltr')
})
