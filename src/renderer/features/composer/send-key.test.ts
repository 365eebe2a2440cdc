import { expect, test } from 'vitest'
import { isSendPress } from './send-key.ts'

const enter = { key: 'Enter', shiftKey: false, altKey: false, isComposing: false, keyCode: 13 }

test('Enter sends and Shift+Enter does not, or the other way round', () => {
  expect(isSendPress(enter, 'enter')).toBe(true)
  expect(isSendPress({ ...enter, shiftKey: true }, 'enter')).toBe(false)
  expect(isSendPress(enter, 'shift-enter')).toBe(false)
  expect(isSendPress({ ...enter, shiftKey: true }, 'shift-enter')).toBe(true)
})

test('Enter that belongs to a composition, or to another command, never sends', () => {
  expect(isSendPress({ ...enter, isComposing: true }, 'enter')).toBe(false)
  expect(isSendPress({ ...enter, keyCode: 229 }, 'enter')).toBe(false)
  expect(isSendPress({ ...enter, altKey: true }, 'enter')).toBe(false)
  expect(isSendPress({ ...enter, key: 'a' }, 'enter')).toBe(false)
})
