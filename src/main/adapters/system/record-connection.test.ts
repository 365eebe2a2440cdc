import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createManualClock } from '../../../../tests/fakes/manual-clock.ts'
import type { Connection } from '../../../shared/model/connection.ts'
import type { HttpFetch, HttpRequest, SentHead } from '../../ports/http.ts'
import { createPlatformFetch } from './platform-fetch.ts'

const start = Date.UTC(2026, 10, 22)

describe('a connection in the ledger', () => {
  let servers: Server[]
  let recorded: Connection[]
  let heads: SentHead[]
  let clock: ReturnType<typeof createManualClock>
  let fetch: HttpFetch

  const serve = async (answer: RequestListener): Promise<string> => {
    const server = createServer(answer)
    servers.push(server)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const ask = (url: string, request: Omit<HttpRequest, 'purpose'> = {}): Promise<Response> =>
    fetch(url, { purpose: 'answer', onSent: (head) => heads.push(head), ...request })

  beforeEach(() => {
    servers = []
    recorded = []
    heads = []
    clock = createManualClock(start)
    fetch = createPlatformFetch({ clock, record: (connection) => recorded.push(connection) })
  })
  afterEach(() => {
    for (const server of servers) server.close().closeAllConnections()
  })

  it('tells host, purpose, bytes of both bodies, status, when and how long', async () => {
    const origin = await serve((request, response) => {
      void text(request).then(() => {
        clock.advance(250)
        response.writeHead(201).end('sieben')
      })
    })
    const response = await ask(`${origin}/v1?key=k`, { method: 'POST', body: 'hällo' })
    expect(recorded).toEqual([])
    clock.advance(50)
    expect(await response.text()).toBe('sieben')
    expect(recorded).toEqual([
      {
        startedAt: start,
        host: new URL(origin).host,
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
    const origin = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed)
    })
    const { body } = await ask(origin)
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
    const origin = await serve(() => undefined)
    servers[0]!.close()
    await expect(ask(origin, { method: 'POST', body: 'secret' })).rejects.toThrow('fetch failed')
    expect(recorded).toEqual([
      {
        startedAt: start,
        host: new URL(origin).host,
        purpose: 'answer',
        sentBytes: 0,
        receivedBytes: 0,
        durationMs: 0,
      },
    ])
    expect(heads).toEqual([])
  })

  it('tells of one that was reset before any answer', async () => {
    const origin = await serve((request) => {
      void text(request).then(() => request.socket.resetAndDestroy())
    })
    await expect(ask(origin, { method: 'POST', body: 'four' })).rejects.toThrow('fetch failed')
    expect(recorded).toMatchObject([{ sentBytes: 4, receivedBytes: 0 }])
    expect(recorded[0]).not.toHaveProperty('status')
    expect(heads).toHaveLength(1)
  })

  it('tells of one that broke off in the body, with what had come', async () => {
    let breakOff = (): void => undefined
    const origin = await serve((_request, response) => {
      response.write('first')
      breakOff = () => void response.socket?.resetAndDestroy()
    })
    const reader = (await ask(origin)).body!.getReader()
    await reader.read()
    breakOff()
    await expect(reader.read()).rejects.toThrow('terminated')
    expect(recorded).toMatchObject([{ status: 200, receivedBytes: 5 }])
  })

  it('tells at once of one that was aborted before the headers', async () => {
    const origin = await serve(() => undefined)
    const ending = new AbortController()
    const asking = ask(origin, { signal: ending.signal })
    await once(servers[0]!, 'request')
    ending.abort()
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' })
    expect(recorded).toMatchObject([{ receivedBytes: 0 }])
    expect(recorded[0]).not.toHaveProperty('status')
  })

  it.each([
    [5, 'in the body'],
    [0, 'in a body that nobody reads'],
  ])('tells at once, after %i bytes, of one that was aborted %s', async (bytes) => {
    const origin = await serve((_request, response) => void response.write('first'))
    const ending = new AbortController()
    const { body } = await ask(origin, { signal: ending.signal })
    if (bytes > 0) await body!.getReader().read()
    ending.abort()
    expect(recorded).toMatchObject([{ status: 200, receivedBytes: bytes }])
  })

  it('tells of one whose reader left, once', async () => {
    const origin = await serve((_request, response) => void response.write('first'))
    const ending = new AbortController()
    const reader = (await ask(origin, { signal: ending.signal })).body!.getReader()
    await reader.read()
    await reader.cancel()
    ending.abort()
    expect(recorded).toMatchObject([{ status: 200, receivedBytes: 5 }])
  })

  it('tells of an answer without a body', async () => {
    const origin = await serve((_request, response) => void response.writeHead(204).end())
    await ask(origin)
    expect(recorded).toMatchObject([{ status: 204, receivedBytes: 0 }])
  })

  it('tells of every request of a redirect that is followed', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/2') response.end('arrived')
      else response.writeHead(302, { location: `/${Number(request.url?.slice(1)) + 1}` }).end()
    })
    expect(await (await ask(`${origin}/0`)).text()).toBe('arrived')
    expect(recorded.map(({ status, receivedBytes }) => [status, receivedBytes])).toEqual([
      [302, 0],
      [302, 0],
      [200, 7],
    ])
    expect(heads.map(({ url }) => url)).toEqual([`${origin}/0`, `${origin}/1`, `${origin}/2`])
  })

  it('keeps apart what is asked at the same time, each with the head that the server got', async () => {
    const seen = new Map<string, readonly string[]>()
    const origin = await serve((request, response) => {
      seen.set(request.url ?? '', request.rawHeaders)
      void text(request).then((body) => response.end(body))
    })
    const paths = ['/1', '/22', '/333']
    await Promise.all(
      paths.map(async (path) => {
        const told: SentHead[] = []
        const response = await fetch(`${origin}${path}`, {
          purpose: 'list-models',
          method: 'POST',
          body: path,
          headers: { 'x-path': path },
          onSent: (head) => told.push(head),
        })
        expect(await response.text()).toBe(path)
        expect(told).toMatchObject([{ method: 'POST', url: `${origin}${path}` }])
        expect(told[0]!.headers.flat()).toEqual(seen.get(path))
      }),
    )
    expect(recorded.map(({ sentBytes }) => sentBytes).toSorted((a, b) => a - b)).toEqual([2, 3, 4])
  })
})
