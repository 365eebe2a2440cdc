import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { markTyping } from './mark-typing.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

it('marks the page from the first key until a moment after the last', () => {
  const page = document.createElement('div')
  markTyping(page)
  expect(page.hasAttribute('data-typing')).toBe(false)
  for (let key = 0; key < 5; key += 1) {
    dispatchEvent(new KeyboardEvent('keydown'))
    vi.advanceTimersByTime(300)
    expect(page.hasAttribute('data-typing')).toBe(true)
  }
  vi.advanceTimersByTime(100)
  expect(page.hasAttribute('data-typing')).toBe(false)
})
