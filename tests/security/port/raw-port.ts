import { StandardRPCJsonSerializer, StandardRPCSerializer } from '@orpc/client/standard'
import { deepDepth, deepMark } from './hostile-values.ts'

/** What main said to one call: how it ended, and its text as it came. */
export interface Reply {
  readonly status: number
  readonly body: unknown
}

/** A port that is spoken to below everything that would keep to the protocol. */
export interface RawPort {
  /** Whatever it is; nobody waits for what comes of it. */
  readonly post: (message: unknown) => void
  /** A call with its body as given. Ends what it opens once it is answered. */
  readonly call: (path: string, input: unknown) => Promise<Reply>
  /** A call that is a message of its own making; the id in it is given. */
  readonly callWith: (makeMessage: (id: string) => unknown) => Promise<Reply>
  readonly close: () => void
}

const serializer = new StandardRPCSerializer(new StandardRPCJsonSerializer())

export function rawPort(port: MessagePort, onMessage: (text: string) => void): RawPort {
  const waiting = new Map<string, (reply: Reply) => void>()
  let calls = 0

  port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const text = typeof data === 'string' ? data : new TextDecoder().decode(data as Uint8Array)
    onMessage(text)
    const { i: id, t: type, p: answer } = JSON.parse(text) as Message
    if (type !== undefined) return
    waiting.get(id)?.({ status: answer?.s ?? 200, body: answer?.b })
    waiting.delete(id)
    // What is a stream is over, and what is none does not mind.
    postTo(port, JSON.stringify({ i: id, t: 4 }))
  })
  port.start()

  async function callWith(makeMessage: (id: string) => unknown): Promise<Reply> {
    const id = `raw-${(calls += 1)}`
    const message = await makeMessage(id)
    return await new Promise((resolve) => {
      waiting.set(id, resolve)
      postTo(port, message)
    })
  }

  return {
    post: (message) => postTo(port, message),
    call: (path, input) => callWith((id) => messageOf(id, path, input)),
    callWith,
    close: () => port.close(),
  }
}

/** Whatever it is, as whoever holds the port can. */
export function postTo(port: MessagePort, message: unknown): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin
  port.postMessage(message)
}

interface Message {
  readonly i: string
  readonly t?: number
  readonly p?: { readonly s?: number; readonly b?: unknown }
}

/** As the window's client would send it, if it could. */
export async function messageOf(id: string, path: string, input: unknown): Promise<unknown> {
  const body = serializer.serialize(input)
  if (!(body instanceof FormData))
    return deepened(JSON.stringify({ i: id, p: { u: path, b: body } }))
  const form = new Response(body)
  const h = { 'content-type': form.headers.get('content-type') }
  const head = new TextEncoder().encode(JSON.stringify({ i: id, p: { u: path, h } }))
  const bytes = new Uint8Array(await form.arrayBuffer())
  return new Uint8Array([...head, 0xff, ...bytes])
}

function deepened(text: string): string {
  const mark = JSON.stringify(deepMark)
  if (!text.includes(mark)) return text
  return text.replaceAll(mark, () => `${'['.repeat(deepDepth)}${']'.repeat(deepDepth)}`)
}
