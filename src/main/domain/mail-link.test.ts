import { expect, it } from 'vitest'
import { parseLink } from './link.ts'

it.each([
  ['mailto:a@example.com', 'mailto:a@example.com'],
  ['MAILTO:a@example.com', 'mailto:a@example.com'],
  ['mailto:a@example.com,b@example.org', 'mailto:a@example.com,b@example.org'],
  [
    'mailto:a@example.com?Subject=Hello%20you&body=One%0D%0Atwo%22&cc=c@example.net',
    'mailto:a@example.com?cc=c%40example.net&subject=Hello%20you&body=One%0D%0Atwo%22',
  ],
])('opens %s as %s', (text, href) => {
  const link = parseLink(text)
  expect(link.ok && link.url.href).toBe(href)
  expect(link.ok && link.mail?.href).toBe(href)
})

it.each([
  'mailto:',
  'mailto:nobody',
  'mailto:a@example.com?attach=/etc/passwd',
  'mailto:a@example.com?attachment=file:///etc/passwd',
  'mailto:a@example.com?bcc=spy@evil.example',
  'mailto:a@example.com?to=spy@evil.example',
  'mailto:a@example.com?in-reply-to=x',
  'mailto:a@example.com?subject=a&subject=b',
  'mailto:a@example.com?subject=a%0Ab',
  'mailto:a@example.com?subject=%E2%80%AEgnp',
  'mailto:a@example.com?body=%00',
  'mailto:a@example.com?body=%1B[2J',
  `mailto:a@example.com?body=${'x'.repeat(601)}`,
  'mailto:a@example.com%22%20--attach%20x',
  'mailto:a@example.com%20b@example.com',
  'mailto:a@example.com%0Ab@example.com',
  'mailto:-attach@example.com',
  'mailto:"a b"@example.com',
  'mailto:a%25PATH%25@example.com',
  'mailto:a@еxample.com',
  'mailto:a@b@example.com',
  'mailto:a@example.com#x',
  'mailto:%E0%A4%A@example.com',
  'mailto://a@example.com',
  'mailto:a@b.cc,b@b.cc,c@b.cc,d@b.cc,e@b.cc,f@b.cc',
])('refuses %s', (text) => {
  expect(parseLink(text)).toEqual({ ok: false, reason: 'unsafe-mail' })
})
