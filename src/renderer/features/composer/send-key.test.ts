import { expect, test } from 'vitest'
import { sendPress } from './send-key.ts'

const enter = {
  key: 'Enter',
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  isComposing: false,
  keyCode: 13,
}

test('Enter sends and Shift+Enter does not, or the other way round', () => {
  expect(sendPress(enter, 'enter')).toBe('as-set')
  expect(sendPress({ ...enter, shiftKey: true }, 'enter')).toBeUndefined()
  expect(sendPress(enter, 'shift-enter')).toBeUndefined()
  expect(sendPress({ ...enter, shiftKey: true }, 'shift-enter')).toBe('as-set')
})

test('with Ctrl or Cmd it sends the other way, whichever key is set', () => {
  expect(sendPress({ ...enter, ctrlKey: true }, 'enter')).toBe('other-way')
  expect(sendPress({ ...enter, metaKey: true }, 'shift-enter')).toBe('other-way')
})

test('Enter that belongs to a composition, or to another command, never sends', () => {
  expect(sendPress({ ...enter, isComposing: true }, 'enter')).toBeUndefined()
  expect(sendPress({ ...enter, ctrlKey: true, isComposing: true }, 'enter')).toBeUndefined()
  expect(sendPress({ ...enter, keyCode: 229 }, 'enter')).toBeUndefined()
  expect(sendPress({ ...enter, altKey: true }, 'enter')).toBeUndefined()
  expect(sendPress({ ...enter, key: 'a' }, 'enter')).toBeUndefined()
})
