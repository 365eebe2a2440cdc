import { cleanup } from '@testing-library/react'
import { beforeEach, vi } from 'vitest'

// The files of a worker share its window. It is swept before each test rather than after, so that
// it is clean whatever the last one left, and however it ended.
beforeEach(() => {
  vi.useRealTimers()
  cleanup()
  document.body.replaceChildren()
  for (const element of [document.documentElement, document.body]) {
    for (const name of element.getAttributeNames()) element.removeAttribute(name)
  }
  document.title = ''
  localStorage.clear()
  sessionStorage.clear()
})
