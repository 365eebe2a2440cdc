import { expect, test } from 'vitest'
import { otherHost } from './other-host.ts'

test.each([
  ['google.com', 'https://evil.example/', 'evil.example'],
  ['https://paypal.com/login', 'https://paypal.com.evil.example/', 'paypal.com.evil.example'],
  ['https://google.com@evil.example', 'https://google.com@evil.example', 'evil.example'],
  ['See goo\u200Bgle.com now', 'https://evil.example/', 'evil.example'],
  ['https://\u0430pple.com', 'https://\u0430pple.com/', 'xn--pple-43d.com'],
  ['the bank', 'https://b\u0430nk.example/', 'xn--bnk-6cd.example'],
  ['www.example.md', 'https://evil.example/', 'evil.example'],
  ['ｇｏｏｇｌｅ．com', 'https://evil.example/', 'evil.example'],
])('%s, which leads to %s, names its host', (said, address, host) => {
  expect(otherHost(said, address)).toBe(host)
})

test.each([
  ['the bank', 'https://bank.example/login'],
  ['https://example.com/a', 'https://example.com/a'],
  ['www.example.com', 'http://www.example.com'],
  ['example.com', 'https://docs.example.com/'],
  ['EXAMPLE.com.', 'https://example.com/'],
  ['ｇｏｏｇｌｅ．com', 'https://google.com/'],
  ['README.md and utils.ts', 'https://code.example/'],
  ['Version 1.2 of e.g. this', 'https://code.example/'],
  ['x', 'not an address'],
])('%s, which leads to %s, needs no other name', (said, address) => {
  expect(otherHost(said, address)).toBeUndefined()
})
