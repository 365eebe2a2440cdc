import { expect, it } from 'vitest'
import { titleFromText } from './title.ts'

it('takes a short message whole, on one line', () => {
  expect(titleFromText('  Hello\n\tthere  ')).toBe('Hello there')
})

it('cuts a long one at a word', () => {
  const title = titleFromText('word '.repeat(40))
  expect(title).toMatch(/^(word )*word…$/)
  expect(title.length).toBeLessThanOrEqual(61)
})

it('cuts a long run without spaces between characters that people see', () => {
  const family = '👨‍👩‍👧‍👦'
  expect(titleFromText(family.repeat(100))).toBe(`${family.repeat(60)}…`)
})
