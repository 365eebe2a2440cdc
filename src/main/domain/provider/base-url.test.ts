import { describe, expect, it } from 'vitest'
import { parseBaseUrl } from './base-url.ts'

describe('parseBaseUrl', () => {
  it.each([
    [' https://api.example.com/v1/ ', 'https://api.example.com/v1'],
    ['https://API.Example.com', 'https://api.example.com'],
    ['https://api.example.com/v1?key=1#top', 'https://api.example.com/v1'],
    ['http://localhost:11434/v1', 'http://localhost:11434/v1'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://[::1]:8080/', 'http://[::1]:8080'],
    ['http://192.168.1.20:1234/v1', 'http://192.168.1.20:1234/v1'],
    ['http://172.20.0.2', 'http://172.20.0.2'],
    ['http://gpu-box:8000/v1', 'http://gpu-box:8000/v1'],
    ['http://studio.local/v1', 'http://studio.local/v1'],
  ])('takes %j as %j', (typed, baseUrl) => {
    expect(parseBaseUrl(typed)).toEqual({ ok: true, baseUrl, origin: new URL(baseUrl).origin })
  })

  it.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['not a url', 'not-a-url'],
    ['api.example.com/v1', 'not-a-url'],
    ['https://', 'not-a-url'],
    ['https://exa mple.com', 'not-a-url'],
    ['ftp://example.com', 'not-http'],
    ['file:///etc/passwd', 'not-http'],
    ['https://user:secret@example.com', 'has-credentials'],
    ['http://api.example.com/v1', 'not-secure'],
    ['http://172.32.0.1', 'not-secure'],
    ['http://8.8.8.8', 'not-secure'],
    ['http://127.0.0.1.example.com', 'not-secure'],
  ])('refuses %j as %s', (typed, reason) => {
    expect(parseBaseUrl(typed)).toEqual({ ok: false, reason })
  })
})
