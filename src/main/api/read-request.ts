/** A message as the server takes it, with nothing in it but what it needs. */
export interface PortRequest {
  /** Made by the caller; comes back with every answer. */
  readonly i: string
  /** Absent for a call, {@link abort} for the end of one. */
  readonly t?: typeof abort
  readonly p?: { readonly u: string; readonly b: unknown }
}

/** What a message is, or why it is none of ours. */
export type ReadMessage =
  | { readonly state: 'read'; readonly request: PortRequest }
  | { readonly state: 'refused'; readonly why: Refusal; readonly id?: string }

/** Why a message is not looked at any further. */
export type Refusal = 'too-large' | 'not-a-message' | 'damaged'

/** A message that holds bytes is still to be taken to pieces, which takes a while. */
export type HalfRead =
  | ReadMessage
  | { readonly state: 'with-bytes'; readonly id: string; readonly rest: Promise<ReadMessage> }

/** As the protocol of the port has it. */
export const abort = 4

/**
 * Reads a message of the port before anything else does. The window is not trusted, so what comes
 * need not be of the protocol: it may be of any kind, size and shape. Never throws or rejects.
 */
export function readMessage(data: unknown, limits: MessageLimits): HalfRead {
  if (typeof data === 'string') {
    return data.length > limits.chars ? tooLarge(data) : readText(data)
  }
  const bytes = bytesOf(data)
  if (!bytes) return refused('not-a-message')
  if (bytes.length <= limits.bytes) return readBytes(bytes)
  return tooLarge(new TextDecoder().decode(bytes.subarray(0, longestHeadBytes)))
}

/** Who asked stands at the beginning; nothing more of it is read. */
function tooLarge(text: string): ReadMessage {
  const id = /^\{"i":"([^"\\]*)"/.exec(text.slice(0, longestHeadBytes))?.[1]
  return refused('too-large', id !== undefined && id.length <= longestId ? id : undefined)
}

export interface MessageLimits {
  /** Of a message that is text, in UTF-16 units. */
  readonly chars: number
  /** Of one that holds a file. */
  readonly bytes: number
}

function readText(text: string): ReadMessage {
  const head = parsedHead(text)
  if (!head) return refused('damaged')
  const { id, type, call } = head
  if (type === abort) return { state: 'read', request: { i: id, t: abort } }
  if (!call) return refused('damaged', id)
  return { state: 'read', request: { i: id, p: { u: call.path, b: call.body } } }
}

/** JSON up to the first byte that no JSON has, then a form. */
function readBytes(bytes: Uint8Array<ArrayBuffer>): HalfRead {
  const end = bytes.subarray(0, longestHeadBytes).indexOf(endOfHead)
  if (end === -1) return readText(new TextDecoder().decode(bytes))
  const head = parsedHead(new TextDecoder().decode(bytes.subarray(0, end)))
  if (!head) return refused('damaged')
  const { id, call } = head
  if (!call?.contentType.startsWith('multipart/form-data;')) return refused('damaged', id)
  const { path, contentType } = call
  const rest = formOf(bytes.subarray(end + 1), contentType).then(
    (form): ReadMessage => ({ state: 'read', request: { i: id, p: { u: path, b: form } } }),
    () => refused('damaged', id),
  )
  return { state: 'with-bytes', id, rest }
}

/** A path, a type of content and an id. */
const longestHeadBytes = 4_096
const endOfHead = 0xff
const longestId = 64
const longestPath = 200

interface Head {
  readonly id: string
  readonly type: unknown
  readonly call?: { readonly path: string; readonly body: unknown; readonly contentType: string }
}

function parsedHead(text: string): Head | undefined {
  const { i: id, t: type, p: payload } = fieldsOf(parsed(text))
  if (typeof id !== 'string' || id.length > longestId) return undefined
  const { u: path, b: body, h: headers } = fieldsOf(payload)
  const isCall = type === undefined && typeof path === 'string' && isPath(path)
  if (!isCall) return { id, type }
  const contentType = fieldsOf(headers)['content-type']
  return {
    id,
    type,
    call: { path, body, contentType: typeof contentType === 'string' ? contentType : '' },
  }
}

/** Of this server, and without anything that would be taken for more than a path. */
function isPath(path: string): boolean {
  return path.length <= longestPath && /^(?:\/[A-Za-z]+)+$/.test(path)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The own fields of a plain object; none of anything else. */
function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return value as Readonly<Record<string, unknown>>
}

function bytesOf(data: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (data instanceof ArrayBuffer) return new Uint8Array(data)
  if (data instanceof Uint8Array && data.buffer instanceof ArrayBuffer) {
    return data as Uint8Array<ArrayBuffer>
  }
  return undefined
}

async function formOf(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormData> {
  return await new Response(bytes, { headers: { 'content-type': contentType } }).formData()
}

function refused(why: Refusal, id?: string): ReadMessage {
  return { state: 'refused', why, ...(id !== undefined && { id }) }
}
