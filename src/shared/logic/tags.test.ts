import { expect, it } from 'vitest'
import { cleanTag, tagLimitChars } from './tags.ts'

it.each([
  ['Work', 'work'],
  ['  #tax  returns ', 'tax-returns'],
  ['##', ''],
  ['\u202Eevil\u0000', 'evil'],
  ['税务', '税务'],
])('a tag that is typed as %j is kept as %j', (typed, kept) => {
  expect(cleanTag(typed)).toBe(kept)
  expect(cleanTag(kept)).toBe(kept)
})

it('a long tag is cut between letters', () => {
  const tag = cleanTag('😀'.repeat(40))
  expect(tag.length).toBeLessThanOrEqual(tagLimitChars)
  expect(tag).toBe('😀'.repeat(25))
  expect(cleanTag(`a${'😀'.repeat(40)}`)).toBe(`a${'😀'.repeat(24)}`)
})
