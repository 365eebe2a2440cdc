// @vitest-environment happy-dom
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { holdTyping, typedAhead } from './typed-ahead.ts'

const field = document.createElement('textarea')
const user = userEvent.setup()

beforeEach(() => {
  document.body.append(field)
  field.value = ''
  field.focus()
})

test('what is typed before a field is there is kept for it, and nothing else hears it', async () => {
  holdTyping(() => {})
  await user.keyboard('thx{Backspace}eme{Enter}')
  expect(field.value).toBe('')
  expect(typedAhead()).toBe('theme')
  await user.keyboard('more')
  expect(field.value).toBe('more')
  expect(typedAhead()).toBe('')
})

test('Escape says that the field is not wanted, and what was typed is forgotten', async () => {
  const onEscape = vi.fn<() => void>()
  holdTyping(onEscape)
  await user.keyboard('th{Escape}after')
  expect(onEscape).toHaveBeenCalledOnce()
  expect(field.value).toBe('after')
  expect(typedAhead()).toBe('')
})
