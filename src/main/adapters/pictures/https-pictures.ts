import type { IncomingMessage } from 'node:http'
import { once } from 'node:events'
import { request as httpsRequest } from 'node:https'
import { isIP, isIPv6, type LookupFunction } from 'node:net'
import { FaultError, faultError } from '../../../shared/errors/fault.ts'
import type { Connection } from '../../../shared/model/connection.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Pictures } from '../../ports/pictures.ts'
import { publicAddressesOf, resolveBySystem, type Resolve } from './known-hosts.ts'
import { beginsAsPicture, tellingBytes } from './picture-bytes.ts'

/** The world around, as tests may make it. The real one is used when it is absent. */
export interface PictureWorld {
  readonly resolve: Resolve
  /** Where an address that was looked at is found, and who vouches for it. */
  readonly reach: { readonly host: string; readonly port: number; readonly ca: string }
}

interface HttpsPicturesParts {
  readonly clock: Clock
  /** Takes the ledger's row of each connection. */
  readonly record: (connection: Connection) => void
  readonly world?: PictureWorld
}

const limitBytes = 10 * 1024 * 1024
const limitMs = 20_000
const mostRedirects = 3
const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** Pictures by https, from addresses that were looked at before they are connected to. */
export function createHttpsPictures(parts: HttpsPicturesParts): Pictures {
  return {
    load: async (address, signal) => {
      const ending = new AbortController()
      const stopTimer = parts.clock.after(limitMs, () => ending.abort())
      const either = signal ? AbortSignal.any([signal, ending.signal]) : ending.signal
      let url = checked(address)
      try {
        for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
          const answer = await ask(parts, url, either)
          if ('bytes' in answer) return answer.bytes
          url = checked(answer.to, url)
        }
        throw faultError('picture.refused', { reason: 'redirected' })
      } catch (error) {
        signal?.throwIfAborted()
        if (error instanceof FaultError) throw error
        throw faultError('picture.unreachable', { host: url.host.slice(0, 300) }, error)
      } finally {
        stopTimer()
      }
    },
  }
}

function checked(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href))
    throw faultError('picture.refused', { reason: 'not-a-url' })
  const url = new URL(address, base)
  if (url.protocol !== 'https:') throw faultError('picture.refused', { reason: 'not-https' })
  if (url.username !== '' || url.password !== '') {
    throw faultError('picture.refused', { reason: 'has-credentials' })
  }
  return url
}

type Answer = { readonly bytes: Uint8Array } | { readonly to: string }

/** One request, which is a row in the ledger, however it ends. */
async function ask(
  { clock, record, world }: HttpsPicturesParts,
  url: URL,
  signal: AbortSignal,
): Promise<Answer> {
  const addresses = await publicAddressesOf(url, world?.resolve ?? resolveBySystem)
  signal.throwIfAborted()
  const startedAt = clock.now()
  const startedMs = clock.monotonicMs()
  const told = { receivedBytes: 0, status: undefined as number | undefined }
  try {
    const response = await send(url, addresses, { signal, reach: world?.reach })
    told.status = response.statusCode
    return await read(response, url, (bytes) => (told.receivedBytes += bytes))
  } finally {
    record({
      startedAt,
      host: url.host,
      purpose: 'picture',
      sentBytes: 0,
      receivedBytes: told.receivedBytes,
      ...(told.status !== undefined && { status: told.status }),
      durationMs: Math.max(0, Math.round(clock.monotonicMs() - startedMs)),
    })
  }
}

interface Sending {
  readonly signal: AbortSignal
  readonly reach: PictureWorld['reach'] | undefined
}

async function send(
  url: URL,
  addresses: readonly string[],
  { signal, reach }: Sending,
): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const request = httpsRequest({
    method: 'GET',
    host,
    port: reach?.port ?? (url.port === '' ? 443 : Number(url.port)),
    path: url.pathname + url.search,
    ...(isIP(host) === 0 && { servername: host.replace(/\.$/, '') }),
    ...(reach && { ca: reach.ca }),
    lookup: onlyTo(reach ? [reach.host] : addresses),
    // A connection of its own, so that none goes where another name led.
    agent: false,
    signal,
    headers: {
      host: url.host,
      accept: 'image/avif,image/webp,image/png,image/jpeg,image/gif',
      'accept-encoding': 'identity',
      'user-agent': 'Mozilla/5.0',
    },
  })
  request.end()
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  // What breaks from here on is told by the response; here it would have nobody who hears it.
  request.on('error', () => undefined)
  response.on('error', () => undefined)
  return response
}

/** No name is asked for a second time: it might be told another address then. */
function onlyTo(addresses: readonly string[]): LookupFunction {
  const known = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }))
  return (_name, options, found) => {
    const [first] = known
    if (options.all === true) found(null, known)
    else if (first) found(null, first.address, first.family)
    else found(new Error('no address'), '')
  }
}

async function read(
  response: IncomingMessage,
  url: URL,
  count: (bytes: number) => void,
): Promise<Answer> {
  const { statusCode: status = 0, headers } = response
  try {
    if (redirectStatuses.has(status) && headers.location !== undefined) {
      return { to: headers.location }
    }
    if (status !== 200) {
      throw faultError('picture.unreachable', { host: url.host.slice(0, 300), status })
    }
    if (Number(headers['content-length'] ?? 0) > limitBytes) throw tooLarge()
    return { bytes: await readWhole(response, count) }
  } finally {
    response.destroy()
  }
}

/** No more than the limit is taken, and no more than its beginning of what is no picture. */
async function readWhole(
  response: IncomingMessage,
  count: (bytes: number) => void,
): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  let isTold = false
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    count(chunk.length)
    if (size > limitBytes) throw tooLarge()
    if (isTold || size < tellingBytes) continue
    isTold = true
    if (!beginsAsPicture(Buffer.concat(chunks))) throw notAPicture()
  }
  if (!isTold) throw notAPicture()
  return Buffer.concat(chunks)
}

function tooLarge(): Error {
  return faultError('picture.unusable', { reason: 'too-large' })
}

function notAPicture(): Error {
  return faultError('picture.unusable', { reason: 'not-a-picture' })
}
