import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aFetch } from '../../../../tests/build/a-fetch.ts'

describe('the platform’s fetch', () => {
  const request = aFetch()
  const fetch = (url: string, init: RequestInit = {}): Promise<Response> =>
    request(url, { purpose: 'answer', ...init })
  let servers: Server[]
  let seen: IncomingMessage[]

  const serve = async (answer: RequestListener): Promise<string> => {
    const server = createServer((request, response) => {
      seen.push(request)
      answer(request, response)
    })
    servers.push(server)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const redirectTo =
    (location: string, status = 302): RequestListener =>
    (_request, response) =>
      void response.writeHead(status, { location }).end()
  const codeOf = async (call: Promise<unknown>): Promise<unknown> => {
    const error = await call.then(
      () => new Error('it did not fail'),
      (cause: unknown) => cause,
    )
    expect(error).toBeInstanceOf(TypeError)
    return ((error as TypeError).cause as { code: unknown }).code
  }

  beforeEach(() => {
    servers = []
    seen = []
  })
  afterEach(() => {
    for (const server of servers) server.close().closeAllConnections()
  })

  it('sends method, headers and body as asked, and no cookie and no referrer', async () => {
    const bodies: string[] = []
    const origin = await serve((request, response) => {
      response.setHeader('set-cookie', 'track=1')
      void text(request).then((body) => {
        bodies.push(body)
        response.end('hello')
      })
    })
    for (let time = 0; time < 2; time += 1) {
      const response = await fetch(`${origin}/v1`, {
        method: 'POST',
        headers: { authorization: 'Bearer key' },
        body: '{"a":1}',
      })
      expect(await response.text()).toBe('hello')
    }
    expect(bodies).toEqual(['{"a":1}', '{"a":1}'])
    expect(seen[1]).toMatchObject({ method: 'POST', url: '/v1' })
    expect(seen[1]?.headers).toMatchObject({ authorization: 'Bearer key' })
    expect(seen[1]?.headers).not.toHaveProperty('cookie')
    expect(seen[1]?.headers).not.toHaveProperty('referer')
  })

  it('hands over the body as it comes', async () => {
    let finish = (): void => undefined
    const origin = await serve((_request, response) => {
      response.write('first')
      finish = () => void response.end('second')
    })
    const { body } = await fetch(origin)
    const reader = body!.getReader()
    const decoder = new TextDecoder()
    expect(decoder.decode((await reader.read()).value)).toBe('first')
    finish()
    expect(decoder.decode((await reader.read()).value)).toBe('second')
  })

  it('follows redirects of a reading request on its own origin, with its headers', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/3') response.end('arrived')
      else redirectTo(`/${Number(request.url?.slice(1)) + 1}`)(request, response)
    })
    const response = await fetch(`${origin}/0`, { headers: { 'x-api-key': 'key' } })
    expect(await response.text()).toBe('arrived')
    expect(seen.map(({ url, headers }) => [url, headers['x-api-key']])).toEqual([
      ['/0', 'key'],
      ['/1', 'key'],
      ['/2', 'key'],
      ['/3', 'key'],
    ])
  })

  it('gives up after three redirects', async () => {
    const origin = await serve(redirectTo('/again'))
    expect(await codeOf(fetch(origin))).toBe('ERR_TOO_MANY_REDIRECTS')
    expect(seen).toHaveLength(4)
  })

  it.each([301, 302, 303, 307, 308])(
    'refuses a redirect (%i) to another origin, which never hears of it',
    async (status) => {
      const other = await serve((_request, response) => void response.end())
      const origin = await serve(redirectTo(`${other}/steal`, status))
      const asked = fetch(origin, { headers: { authorization: 'Bearer key' } })
      expect(await codeOf(asked)).toBe('ERR_UNSAFE_REDIRECT')
      expect(seen).toHaveLength(1)
    },
  )

  it('refuses to send a body again, also on its own origin', async () => {
    const origin = await serve(redirectTo('/elsewhere', 307))
    const asked = fetch(origin, { method: 'POST', body: 'message' })
    expect(await codeOf(asked)).toBe('ERR_UNSAFE_REDIRECT')
    expect(seen).toHaveLength(1)
  })

  it('refuses a redirect to no address, and does not repeat what is in it', async () => {
    const origin = await serve(redirectTo('http://[sk-secret-0042'))
    const error: unknown = await fetch(origin).catch((cause: unknown) => cause)
    expect(error).toMatchObject({ cause: { code: 'ERR_UNSAFE_REDIRECT' } })
    expect(String((error as Error).stack)).not.toContain('sk-secret-0042')
  })

  it('hands a redirect back to a caller that wants to see it', async () => {
    const origin = await serve(redirectTo('https://elsewhere.invalid/', 308))
    const response = await fetch(origin, { method: 'POST', body: 'x', redirect: 'manual' })
    expect(response.status).toBe(308)
  })

  it('ends at once when it is aborted, before the headers and in the body', async () => {
    const silent = await serve(() => undefined)
    const early = new AbortController()
    const asking = fetch(silent, { signal: early.signal })
    const asked = once(servers[0]!, 'request')
    await asked
    early.abort()
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' })

    const streaming = await serve((_request, response) => void response.write('first'))
    const late = new AbortController()
    const response = await fetch(streaming, { signal: late.signal })
    late.abort()
    await expect(response.text()).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('tells the system’s reason when nobody listens', async () => {
    const origin = await serve(() => undefined)
    servers[0]!.close()
    expect(await codeOf(fetch(origin))).toBe('ECONNREFUSED')
  })
})
