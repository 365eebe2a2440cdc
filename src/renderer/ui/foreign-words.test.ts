import { expect, it } from 'vitest'
import { foreignWords } from './foreign-words.ts'

it('leaves words as they are', () => {
  expect(foreignWords('  Über das Brot, 面包 👩‍🌾 ')).toMatch(/^Über das Brot, 面包 👩/)
})

it('takes out what is not seen, and what turns the direction of text', () => {
  expect(foreignWords('a\u0000b\u202Ec\nd\u2028e\u200Bf')).toBe('a b c d e f')
  expect(foreignWords('\u202E\u0007')).toBe('')
})

it('is short, and cuts no character in two', () => {
  const words = foreignWords('👋'.repeat(1_000_000), 10)
  expect([...words]).toHaveLength(10)
  expect(words.isWellFormed()).toBe(true)
})
