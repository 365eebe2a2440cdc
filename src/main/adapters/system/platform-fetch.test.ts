import { describe, expect, it } from 'vitest'
import { aFetch } from '../../../../tests/build/a-fetch.ts'
import { loopbackForThisTest, redirectTo } from '../../../../tests/loopback/for-this-test.ts'
import { createGate } from '../../../../tests/loopback/gate.ts'

describe('the platform’s fetch', () => {
  const request = aFetch()
  const fetch = (url: string, init: RequestInit = {}): Promise<Response> =>
    request(url, { purpose: 'answer', ...init })
  const codeOf = async (call: Promise<unknown>): Promise<unknown> => {
    const error = await call.then(
      () => new Error('it did not fail'),
      (cause: unknown) => cause,
    )
    expect(error).toBeInstanceOf(TypeError)
    return ((error as TypeError).cause as { code: unknown }).code
  }

  it('sends method, headers and body as asked, and no cookie and no referrer', async () => {
    const { url, requests } = await loopbackForThisTest((_request, reply) =>
      reply.text(200, 'hello', { 'set-cookie': 'track=1' }),
    )
    for (let time = 0; time < 2; time += 1) {
      const response = await fetch(`${url}/v1`, {
        method: 'POST',
        headers: { authorization: 'Bearer key' },
        body: '{"a":1}',
      })
      expect(await response.text()).toBe('hello')
    }
    expect(requests.map(({ body }) => body)).toEqual(['{"a":1}', '{"a":1}'])
    expect(requests[1]).toMatchObject({ method: 'POST', path: '/v1' })
    expect(requests[1]?.headers).toMatchObject({ authorization: 'Bearer key' })
    expect(requests[1]?.headers).not.toHaveProperty('cookie')
    expect(requests[1]?.headers).not.toHaveProperty('referer')
  })

  it('hands over the body as it comes', async () => {
    const gate = createGate()
    const { url } = await loopbackForThisTest(async (_request, reply) => {
      await reply.begin(200)
      await reply.write('first')
      await gate.pass()
      await reply.write('second')
      await reply.end()
    })
    const { body } = await fetch(url)
    const reader = body!.getReader()
    const decoder = new TextDecoder()
    expect(decoder.decode((await reader.read()).value)).toBe('first')
    gate.open()
    expect(decoder.decode((await reader.read()).value)).toBe('second')
  })

  it('follows redirects of a reading request on its own origin, with its headers', async () => {
    const { url, requests } = await loopbackForThisTest((asked, reply) =>
      asked.path === '/3'
        ? reply.text(200, 'arrived')
        : redirectTo(`/${Number(asked.path.slice(1)) + 1}`)(asked, reply),
    )
    const response = await fetch(`${url}/0`, { headers: { 'x-api-key': 'key' } })
    expect(await response.text()).toBe('arrived')
    expect(requests.map(({ path, headers }) => [path, headers['x-api-key']])).toEqual([
      ['/0', 'key'],
      ['/1', 'key'],
      ['/2', 'key'],
      ['/3', 'key'],
    ])
  })

  it('gives up after three redirects', async () => {
    const { url, requests } = await loopbackForThisTest(redirectTo('/again'))
    expect(await codeOf(fetch(url))).toBe('ERR_TOO_MANY_REDIRECTS')
    expect(requests).toHaveLength(4)
  })

  it.each([301, 302, 303, 307, 308])(
    'refuses a redirect (%i) to another origin, which never hears of it',
    async (status) => {
      const other = await loopbackForThisTest((_request, reply) => reply.text(200, ''))
      const { url, requests } = await loopbackForThisTest(redirectTo(`${other.url}/steal`, status))
      const asked = fetch(url, { headers: { authorization: 'Bearer key' } })
      expect(await codeOf(asked)).toBe('ERR_UNSAFE_REDIRECT')
      expect([requests.length, other.requests.length]).toEqual([1, 0])
    },
  )

  it('refuses to send a body again, also on its own origin', async () => {
    const { url, requests } = await loopbackForThisTest(redirectTo('/elsewhere', 307))
    const asked = fetch(url, { method: 'POST', body: 'message' })
    expect(await codeOf(asked)).toBe('ERR_UNSAFE_REDIRECT')
    expect(requests).toHaveLength(1)
  })

  it('refuses a redirect to no address, and does not repeat what is in it', async () => {
    const { url } = await loopbackForThisTest(redirectTo('http://[sk-secret-0042'))
    const error: unknown = await fetch(url).catch((cause: unknown) => cause)
    expect(error).toMatchObject({ cause: { code: 'ERR_UNSAFE_REDIRECT' } })
    expect(String((error as Error).stack)).not.toContain('sk-secret-0042')
  })

  it('hands a redirect back to a caller that wants to see it', async () => {
    const { url } = await loopbackForThisTest(redirectTo('https://elsewhere.invalid/', 308))
    const response = await fetch(url, { method: 'POST', body: 'x', redirect: 'manual' })
    expect(response.status).toBe(308)
  })

  it('ends at once when it is aborted, before the headers and in the body', async () => {
    const silent = await loopbackForThisTest((_request, reply) => reply.closed)
    const early = new AbortController()
    const asking = fetch(silent.url, { signal: early.signal })
    await silent.request(0)
    early.abort()
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' })

    const streaming = await loopbackForThisTest(async (_request, reply) => {
      await reply.begin(200)
      await reply.write('first')
      await reply.closed
    })
    const late = new AbortController()
    const response = await fetch(streaming.url, { signal: late.signal })
    late.abort()
    await expect(response.text()).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('tells the system’s reason when nobody listens', async () => {
    const server = await loopbackForThisTest(() => undefined)
    await server.close()
    expect(await codeOf(fetch(server.url))).toBe('ECONNREFUSED')
  })
})
