import type { ServerResponse } from 'node:http'
import { connectionEnd } from './connection-end.ts'

/** What a script can do with a request's connection. Each resolves once it is on its way. */
export interface Reply {
  /** Sends status and headers now. */
  readonly begin: (status: number, headers?: Readonly<Record<string, string>>) => Promise<void>
  /** Sends bytes of the body as one chunk of their own. */
  readonly write: (bytes: Uint8Array | string) => Promise<void>
  /** Ends the body properly. */
  readonly end: () => Promise<void>
  /** Closes the connection without ending the body (FIN). */
  readonly cut: () => void
  /** Breaks the connection off (RST). */
  readonly reset: () => void
  /** Sends bytes past HTTP's own framing, such as a chunk size that is none. */
  readonly raw: (bytes: Uint8Array | string) => Promise<void>
  /** The whole of a JSON answer. */
  readonly json: (
    status: number,
    document: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<void>
  /** The whole of an answer of any type. */
  readonly text: (
    status: number,
    text: string,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<void>
  /** Resolves when the client, or anyone, has closed the connection. */
  readonly closed: Promise<void>
}

export function createReply(outgoing: ServerResponse): Reply {
  const socket = outgoing.socket
  const closed = socket ? connectionEnd(socket) : Promise.resolve()

  /** A client that has gone is no failure of the script. */
  const sent = (send: (done: () => void) => void) =>
    Promise.race([new Promise<void>((resolve) => send(resolve)), closed])

  const begin: Reply['begin'] = async (status, headers = {}) => {
    outgoing.writeHead(status, headers)
    outgoing.flushHeaders()
  }

  const text: Reply['text'] = async (status, body, headers = {}) => {
    outgoing.writeHead(status, { 'content-type': 'text/plain', ...headers })
    await sent((done) => outgoing.end(body, done))
  }

  return {
    begin,
    write: (bytes) => sent((done) => outgoing.write(bytes, () => done())),
    end: () => sent((done) => outgoing.end(done)),
    cut: () => socket?.destroySoon(),
    reset: () => socket?.resetAndDestroy(),
    raw: (bytes) => sent((done) => socket?.write(bytes, () => done())),
    json: (status, document, headers = {}) =>
      text(status, JSON.stringify(document), { 'content-type': 'application/json', ...headers }),
    text,
    closed,
  }
}
