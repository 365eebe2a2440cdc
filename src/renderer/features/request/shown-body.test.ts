import { expect, test } from 'vitest'
import { shownBody } from './shown-body.ts'

test('a JSON document is spread over lines', () => {
  expect(shownBody('{"model":"m","messages":[]}')).toEqual({
    text: '{\n  "model": "m",\n  "messages": []\n}',
    shownLines: 4,
    lines: 4,
  })
})

test('what is no JSON stays as it is', () => {
  expect(shownBody('a=1&b=2')).toEqual({ text: 'a=1&b=2', shownLines: 1, lines: 1 })
})

test('of a body of megabytes the beginning is shown, and said how much of how much', () => {
  const messages = Array.from({ length: 20_000 }, (_, index) => ({ role: 'user', content: index }))
  const { text, shownLines, lines } = shownBody(JSON.stringify({ messages }))
  expect(shownLines).toBe(1_500)
  expect(lines).toBeGreaterThan(60_000)
  expect(text.split('\n')).toHaveLength(1_500)
})

test('a line of megabytes, such as a picture, is cut', () => {
  const { text, shownLines, lines } = shownBody(JSON.stringify({ image: 'A'.repeat(3_000_000) }))
  expect(text.length).toBeLessThan(5_000)
  expect([shownLines, lines]).toEqual([3, 3])
})
