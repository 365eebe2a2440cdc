import { createServer, type Server } from 'node:net'
import type { AddressInfo } from 'node:net'

/** A name that no one but the machine itself is asked for, and of which the browser's log tells. */
export const sinkName = 'sink.localhost'

/** Where every name leads that the browser asks for: nobody answers, and each call is counted. */
export interface Sink extends AsyncDisposable {
  readonly port: number
  readonly connections: () => number
}

export async function openSink(): Promise<Sink> {
  let connections = 0
  const server: Server = createServer((socket) => {
    connections += 1
    socket.on('error', () => undefined)
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
