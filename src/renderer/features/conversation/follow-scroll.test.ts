import { expect, test } from 'vitest'
import { followsAfterScroll } from './follow-scroll.ts'

const at = (scrollTop: number, scrollHeight = 1_000) => ({
  scrollTop,
  clientHeight: 400,
  scrollHeight,
})

test('the reader who goes up is left in peace', () => {
  expect(followsAfterScroll({ follows: true, scrollTop: 600 }, at(500))).toBe(false)
})

test('text that grows below does not end the following', () => {
  expect(followsAfterScroll({ follows: true, scrollTop: 600 }, at(600, 1_300))).toBe(true)
})

test('coming back to the end takes it up again', () => {
  expect(followsAfterScroll({ follows: false, scrollTop: 300 }, at(590))).toBe(true)
})

test('going down without reaching the end does not', () => {
  expect(followsAfterScroll({ follows: false, scrollTop: 100 }, at(300))).toBe(false)
})

test('a column that is shorter than its view is at its end', () => {
  expect(followsAfterScroll({ follows: false, scrollTop: 0 }, at(0, 300))).toBe(true)
})
