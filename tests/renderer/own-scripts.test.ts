import { expect, it } from 'vitest'
import { ownScript, plainText } from '../../src/renderer/system/own-scripts.ts'

it('lets the address of a worker that the build made through', () => {
  const url = `${location.origin}/assets/highlight-worker-Cr3FDy0l.js`
  expect(String(ownScript(url))).toBe(url)
  expect(String(ownScript('/assets/worker.js'))).toBe(`${location.origin}/assets/worker.js`)
})

it.each([
  'https://evil.example/assets/worker.js',
  '//evil.example/assets/worker.js',
  'data:text/javascript,1',
  'blob:null/0123',
  'javascript:1',
  '/worker.js',
  '/assets/../worker.js',
  '/assets/deeper/worker.js',
  '/assets/worker.js?code=1',
  '/assets/worker.js#1',
  '/assets/worker.mjs',
  '/assets/%2e%2e/worker.js',
  '/assets/wor%0Aker.js',
])('refuses %j', (url) => {
  expect(() => ownScript(url)).toThrow(TypeError)
})

it('lets a text through in which no tag can begin, and no other', () => {
  expect(String(plainText('a &lt; b\n&amp;c'))).toBe('a &lt; b\n&amp;c')
  expect(() => plainText('a <b')).toThrow(TypeError)
})
