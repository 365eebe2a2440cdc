import type { WireVendor } from '../conformance/chat-provider.vendors.ts'
import { createGate, type Gate } from '../loopback/gate.ts'
import { startLoopback, type LoopbackScript } from '../loopback/loopback-server.ts'
import { eventStream } from '../loopback/stream-script.ts'
import { play, type Act, type Played, type Run } from './play.ts'
import type { VendorStream } from './players.ts'

/** A scene that was played, with what it should have left. */
export interface Outcome extends Played {
  /** The text that came over the wire and must be kept. */
  readonly text: string
  /** What else is wrong, beyond what every row is judged by. */
  readonly wrongs: readonly string[]
}

/** What a row's words for the wire mean, acted out to one adapter. */
export type Scene = (player: WireVendor, stream: VendorStream) => Promise<Outcome>

/** A server that plays `script` to each request. `text` is what should be kept of the answer. */
export async function playScript(
  player: WireVendor,
  script: LoopbackScript,
  rest: Omit<Act, 'url'> & { readonly text?: string } = {},
): Promise<Outcome> {
  const server = await startLoopback(script)
  try {
    const { text = '', ...act } = rest
    const played = await play(player, { url: server.url, ...act })
    const { length } = server.requests
    const isCounted = length === played.resent + 1
    const miscounted = isCounted ? [] : [`${length} requests, ${played.resent} of them again`]
    return { ...played, text, wrongs: miscounted }
  } finally {
    await server.close()
  }
}

export const streamHeaders = (stream: VendorStream): Readonly<Record<string, string>> =>
  stream.isLines ? { 'content-type': 'application/x-ndjson' } : eventStream

/** Streams `body`, which ends the answer as a vendor would. */
export function streams(
  change: (stream: VendorStream, player: WireVendor) => string,
  text?: (stream: VendorStream) => string,
): Scene {
  return (player, stream) =>
    playScript(
      player,
      async (_request, reply) => {
        await reply.begin(200, streamHeaders(stream))
        await reply.write(change(stream, player))
        await reply.end()
      },
      { text: text ? text(stream) : stream.wholeText },
    )
}

/**
 * Streams the beginning of an answer, and goes on with `then` when it was heard: what is under
 * way when a connection breaks may be lost, and that is not what is shown here.
 */
export function begins(
  then: (reply: Parameters<LoopbackScript>[1], stream: VendorStream) => Promise<void> | void,
  options: {
    readonly headers?: Readonly<Record<string, string>>
    readonly during?: (run: Run) => Promise<void>
  } = {},
): Scene {
  return (player, stream) => {
    const heard: Gate = createGate()
    return playScript(
      player,
      async (_request, reply) => {
        await reply.begin(200, { ...streamHeaders(stream), ...options.headers })
        await reply.write(stream.begun)
        await heard.pass()
        await then(reply, stream)
      },
      {
        text: stream.begunText,
        async during(run) {
          await run.heard(stream.begunText.length)
          heard.open()
          await options.during?.(run)
        },
      },
    )
  }
}
