import type { Socket } from 'node:net'

const ends = new WeakMap<Socket, Promise<void>>()

/** Resolves when the connection has closed, by whichever side. One promise for its many requests. */
export function connectionEnd(socket: Socket): Promise<void> {
  const known = ends.get(socket)
  if (known) return known
  const end = new Promise<void>((resolve) => {
    if (socket.destroyed) resolve()
    else socket.once('close', () => resolve())
  })
  ends.set(socket, end)
  return end
}
