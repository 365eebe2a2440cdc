import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it } from 'vitest'
import { createManualClock } from '../../../../tests/fakes/manual-clock.ts'
import { loopbackForThisTest, redirectTo } from '../../../../tests/loopback/for-this-test.ts'
import { createGate } from '../../../../tests/loopback/gate.ts'
import type { LoopbackScript } from '../../../../tests/loopback/loopback-server.ts'
import type { Connection } from '../../../shared/model/connection.ts'
import type { HttpFetch, HttpRequest, SentHead } from '../../ports/http.ts'
import { createPlatformFetch } from './platform-fetch.ts'

const start = Date.UTC(2026, 10, 22)

describe('a connection in the ledger', () => {
  let recorded: Connection[]
  let heads: SentHead[]
  let clock: ReturnType<typeof createManualClock>
  let fetch: HttpFetch

  const ask = (url: string, request: Omit<HttpRequest, 'purpose'> = {}): Promise<Response> =>
    fetch(url, { purpose: 'answer', onSent: (head) => heads.push(head), ...request })

  beforeEach(() => {
    recorded = []
    heads = []
    clock = createManualClock(start)
    fetch = createPlatformFetch({ clock, record: (connection) => recorded.push(connection) })
  })
  it('tells host, purpose, bytes of both bodies, status, when and how long', async () => {
    const { url } = await loopbackForThisTest((_request, reply) => {
      clock.advance(250)
      return reply.text(201, 'sieben')
    })
    const response = await ask(`${url}/v1?key=k`, { method: 'POST', body: 'hällo' })
    expect(recorded).toEqual([])
    clock.advance(50)
    expect(await response.text()).toBe('sieben')
    expect(recorded).toEqual([
      {
        startedAt: start,
        host: new URL(url).host,
        purpose: 'answer',
        sentBytes: 6,
        receivedBytes: 6,
        status: 201,
        durationMs: 300,
      },
    ])
  })

  it('counts a compressed body as it is read: unpacked', async () => {
    const packed = gzipSync('a'.repeat(10_000))
    const { url } = await loopbackForThisTest(async (_request, reply) => {
      await reply.begin(200, { 'content-encoding': 'gzip' })
      await reply.write(packed)
      await reply.end()
    })
    const { body } = await ask(url)
    let bytes = 0
    for (const reader = body!.getReader(); ;) {
      const { done, value } = await reader.read()
      if (done) break
      bytes += value.byteLength
    }
    expect(packed.byteLength).toBeLessThan(1_000)
    expect([bytes, recorded[0]?.receivedBytes]).toEqual([10_000, 10_000])
  })

  it('tells of a connection that nobody took, to which nothing was sent', async () => {
    const { url, close } = await loopbackForThisTest(() => undefined)
    await close()
    await expect(ask(url, { method: 'POST', body: 'secret' })).rejects.toThrow('fetch failed')
    expect(recorded).toEqual([
      {
        startedAt: start,
        host: new URL(url).host,
        purpose: 'answer',
        sentBytes: 0,
        receivedBytes: 0,
        durationMs: 0,
      },
    ])
    expect(heads).toEqual([])
  })

  it('tells of one that was reset before any answer', async () => {
    const { url } = await loopbackForThisTest((_request, reply) => reply.reset())
    await expect(ask(url, { method: 'POST', body: 'four' })).rejects.toThrow('fetch failed')
    expect(recorded).toMatchObject([{ sentBytes: 4, receivedBytes: 0 }])
    expect(recorded[0]).not.toHaveProperty('status')
    expect(heads).toHaveLength(1)
  })

  it('tells of one that broke off in the body, with what had come', async () => {
    const gate = createGate()
    const { url } = await loopbackForThisTest(async (_request, reply) => {
      await reply.begin(200)
      await reply.write('first')
      await gate.pass()
      reply.reset()
    })
    const reader = (await ask(url)).body!.getReader()
    await reader.read()
    gate.open()
    await expect(reader.read()).rejects.toThrow('terminated')
    expect(recorded).toMatchObject([{ status: 200, receivedBytes: 5 }])
  })

  it('tells at once of one that was aborted before the headers', async () => {
    const { url, request } = await loopbackForThisTest((_request, reply) => reply.closed)
    const ending = new AbortController()
    const asking = ask(url, { signal: ending.signal })
    await request(0)
    ending.abort()
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' })
    expect(recorded).toMatchObject([{ receivedBytes: 0 }])
    expect(recorded[0]).not.toHaveProperty('status')
  })

  it.each([
    [5, 'in the body'],
    [0, 'in a body that nobody reads'],
  ])('tells at once, after %i bytes, of one that was aborted %s', async (bytes) => {
    const { url } = await loopbackForThisTest(beginning)
    const ending = new AbortController()
    const { body } = await ask(url, { signal: ending.signal })
    if (bytes > 0) await body!.getReader().read()
    ending.abort()
    expect(recorded).toMatchObject([{ status: 200, receivedBytes: bytes }])
  })

  it('tells of one whose reader left, once', async () => {
    const { url } = await loopbackForThisTest(beginning)
    const ending = new AbortController()
    const reader = (await ask(url, { signal: ending.signal })).body!.getReader()
    await reader.read()
    await reader.cancel()
    ending.abort()
    expect(recorded).toMatchObject([{ status: 200, receivedBytes: 5 }])
  })

  it('tells of an answer without a body', async () => {
    const { url } = await loopbackForThisTest(async (_request, reply) => {
      await reply.begin(204)
      await reply.end()
    })
    await ask(url)
    expect(recorded).toMatchObject([{ status: 204, receivedBytes: 0 }])
  })

  it('tells of every request of a redirect that is followed', async () => {
    const { url } = await loopbackForThisTest((asked, reply) =>
      asked.path === '/2'
        ? reply.text(200, 'arrived')
        : redirectTo(`/${Number(asked.path.slice(1)) + 1}`)(asked, reply),
    )
    expect(await (await ask(`${url}/0`)).text()).toBe('arrived')
    expect(recorded.map(({ status, receivedBytes }) => [status, receivedBytes])).toEqual([
      [302, 0],
      [302, 0],
      [200, 7],
    ])
    expect(heads.map((head) => head.url)).toEqual([`${url}/0`, `${url}/1`, `${url}/2`])
  })

  it('keeps apart what is asked at the same time, each with the head that the server got', async () => {
    const { url, requests } = await loopbackForThisTest((asked, reply) =>
      reply.text(200, asked.body),
    )
    const paths = ['/1', '/22', '/333']
    await Promise.all(
      paths.map(async (path) => {
        const told: SentHead[] = []
        const response = await fetch(`${url}${path}`, {
          purpose: 'list-models',
          method: 'POST',
          body: path,
          headers: { 'x-path': path },
          onSent: (head) => told.push(head),
        })
        expect(await response.text()).toBe(path)
        expect(told).toMatchObject([{ method: 'POST', url: `${url}${path}` }])
        const asked = requests.find((one) => one.path === path)
        expect(told[0]!.headers).toEqual(asked?.rawHeaders)
      }),
    )
    expect(recorded.map(({ sentBytes }) => sentBytes).toSorted((a, b) => a - b)).toEqual([2, 3, 4])
  })
})

/** Begins to answer, and leaves the rest to the other side. */
const beginning: LoopbackScript = async (_request, reply) => {
  await reply.begin(200)
  await reply.write('first')
  await reply.closed
}
