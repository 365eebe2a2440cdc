import { expect, it } from 'vitest'
import { parseLink } from './link.ts'

it('takes an https address and keeps its real host', () => {
  const link = parseLink('https://еxample.com/path')
  expect(link).toMatchObject({ ok: true })
  expect(link.ok && link.url.host).toMatch(/^xn--/)
})

it.each([
  ['javascript:alert(1)', 'not-https'],
  ['http://example.com', 'not-https'],
  ['file:///etc/passwd', 'not-https'],
  ['data:text/html,x', 'not-https'],
  ['https://bank.example@evil.example/', 'has-credentials'],
  ['relative/path', 'not-a-url'],
  ['', 'not-a-url'],
])('refuses %j as %s', (text, reason) => {
  expect(parseLink(text)).toEqual({ ok: false, reason })
})
