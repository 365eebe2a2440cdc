import { expect, test } from 'vitest'
import { noticeLine } from './notice-line.ts'

test('words stay as they are', () => {
  expect(noticeLine('Über das Brot, 面包 & more')).toBe('Über das Brot, 面包 & more')
})

test('no desktop finds a tag, a line or a turned direction in it', () => {
  expect(noticeLine('<img src="https://x.example/a">\n\u202Etxt\u0007')).toBe(
    '‹img src="https://x.example/a"› txt',
  )
})

test('it is short, and cuts no character in two', () => {
  const line = noticeLine('👋'.repeat(100_000))
  expect([...line]).toHaveLength(160)
  expect(line.isWellFormed()).toBe(true)
})
