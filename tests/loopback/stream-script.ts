import type { LoopbackScript } from './loopback-server.ts'

/** What happens once the bytes are sent. */
export type StreamEnd = 'end' | 'cut' | 'reset' | 'hold'

interface StreamOptions {
  /** Byte offsets at which the body is split into writes of their own; default: one write. */
  readonly splitAt?: readonly number[]
  /** Only so many bytes are sent. */
  readonly upTo?: number
  readonly end?: StreamEnd
  readonly headers?: Readonly<Record<string, string>>
}

export const eventStream = { 'content-type': 'text/event-stream; charset=utf-8' } as const

/** Plays a recorded stream. `hold` keeps the connection open until the client closes it. */
export function streamScript(recorded: Uint8Array, options: StreamOptions = {}): LoopbackScript {
  const { splitAt = [], upTo = recorded.byteLength, end = 'end', headers = eventStream } = options
  const bytes = recorded.subarray(0, upTo)
  const cuts = [0, ...splitAt.filter((at) => at > 0 && at < bytes.byteLength), bytes.byteLength]
  return async (_request, reply) => {
    await reply.begin(200, headers)
    for (let index = 1; index < cuts.length; index += 1) {
      const piece = bytes.subarray(cuts[index - 1], cuts[index])
      if (piece.byteLength > 0) await reply.write(piece)
    }
    if (end === 'end') await reply.end()
    else if (end === 'hold') await reply.closed
    else reply[end]()
  }
}
