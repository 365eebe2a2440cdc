import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Certificate } from './certificate.ts'
import { connectionEnd } from './connection-end.ts'
import { createReply, type Reply } from './reply.ts'

/** A request as it came over the wire. */
export interface RecordedRequest {
  readonly method: string
  /** Path with query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** As they came, in their order. */
  readonly rawHeaders: readonly (readonly [name: string, value: string])[]
  readonly body: string
  /** The body as JSON; throws when it is not. */
  readonly json: () => unknown
  /** Resolves when the connection of this request has closed, by whichever side. */
  readonly closed: Promise<void>
}

/** Answers one request. Whatever it throws fails `close()`, so that a bad script is noticed. */
export type LoopbackScript = (request: RecordedRequest, reply: Reply) => Promise<void> | void

export interface Loopback {
  /** `http://127.0.0.1:<port>`, or `https:` with a certificate; without trailing slash. */
  readonly url: string
  /** Every request so far, oldest first. */
  readonly requests: readonly RecordedRequest[]
  /** Resolves with the first request that is, or will be, the `index`-th. */
  readonly request: (index: number) => Promise<RecordedRequest>
  /** Ends all connections and the server. Rejects with what a script threw. */
  readonly close: () => Promise<void>
}

/**
 * A real HTTP server on 127.0.0.1 whose every answer a test scripts: recorded streams split at
 * any byte, held at a gate, reset, cut, or broken. Nothing in it waits for time.
 *
 *     const server = await startLoopback((request, reply) => reply.json(200, { data: [] }))
 *     …
 *     await server.close()
 */
export async function startLoopback(
  script: LoopbackScript,
  options: { readonly certificate?: Certificate } = {},
): Promise<Loopback> {
  const requests: RecordedRequest[] = []
  const awaited: ((request: RecordedRequest) => void)[][] = []
  const failures: unknown[] = []

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const request = await record(incoming)
    const index = requests.push(request) - 1
    for (const resolve of awaited[index] ?? []) resolve(request)
    const reply = createReply(outgoing)
    try {
      await script(request, reply)
    } catch (error) {
      failures.push(error)
      reply.reset()
    }
  }

  const listen = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    // What rejects here is a request that broke off before it was whole: there is none to answer.
    answer(incoming, outgoing).catch(() => undefined)
  }
  const { certificate } = options
  const server = certificate ? createSecureServer({ ...certificate }, listen) : createServer(listen)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    url: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`,
    requests,
    request: (index) => {
      const made = requests[index]
      if (made) return Promise.resolve(made)
      return new Promise((resolve) => (awaited[index] ??= []).push(resolve))
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
      if (failures.length > 0) throw failures[0]
    },
  }
}

async function record(incoming: IncomingMessage): Promise<RecordedRequest> {
  const closed = connectionEnd(incoming.socket)
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks).toString('utf8')
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
  )
  return {
    method: incoming.method ?? '',
    path: incoming.url ?? '',
    headers,
    rawHeaders: pairs(incoming.rawHeaders),
    body,
    json: () => JSON.parse(body) as unknown,
    closed,
  }
}

function pairs(list: readonly string[]): readonly (readonly [string, string])[] {
  return list.flatMap((name, index) =>
    index % 2 === 0 ? [[name, list[index + 1] ?? ''] as const] : [],
  )
}
