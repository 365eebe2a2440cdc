import { expect, it } from 'vitest'
import { titleFromText } from './title.ts'

it('takes a short message whole, on one line', () => {
  expect(titleFromText('  Hello\n\tthere  ')).toBe('Hello there')
})

it('lets nothing in that turns the writing direction or is no character', () => {
  expect(titleFromText('photo\u202Egnp.exe\u2066\u0000 مرحبا')).toBe('photognp.exe مرحبا')
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
