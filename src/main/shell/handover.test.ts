import { expect, it } from 'vitest'
import { refusalOf, type PortRequest } from './handover.ts'

const good: PortRequest = {
  frame: { origin: 'app://liminal', isMainFrame: true },
  fromOwnWindow: true,
  hasLivePort: false,
  nonce: '0123456789abcdef0123456789abcdef',
}

it('gives the main frame of our own window its port', () => {
  expect(refusalOf(good)).toBeUndefined()
})

it('refuses a frame that is gone', () => {
  expect(refusalOf({ ...good, frame: null })).toBe('frame-gone')
})

it('refuses a frame inside the page and a window that is not ours', () => {
  const inner = { origin: 'app://liminal', isMainFrame: false }
  expect(refusalOf({ ...good, frame: inner })).toBe('not-a-main-frame-of-ours')
  expect(refusalOf({ ...good, fromOwnWindow: false })).toBe('not-a-main-frame-of-ours')
})

it.each(['https://liminal', 'app://liminal.evil', 'app://other', 'null', '', 'file://'])(
  'refuses the origin %j',
  (origin) => {
    expect(refusalOf({ ...good, frame: { origin, isMainFrame: true } })).toBe('wrong-origin')
  },
)

it('refuses a second port to the same document', () => {
  expect(refusalOf({ ...good, hasLivePort: true })).toBe('second-port')
})

it.each([undefined, null, 7, {}, '', 'short', 'G'.repeat(32), `${'a'.repeat(32)}\n`])(
  'refuses the nonce %j',
  (nonce) => {
    expect(refusalOf({ ...good, nonce })).toBe('malformed-nonce')
  },
)
