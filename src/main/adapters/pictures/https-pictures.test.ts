import { expect, it, onTestFinished } from 'vitest'
import { createCertificate } from '../../../../tests/loopback/certificate.ts'
import { redirectTo } from '../../../../tests/loopback/for-this-test.ts'
import { startLoopback, type LoopbackScript } from '../../../../tests/loopback/loopback-server.ts'
import { FaultError } from '../../../shared/errors/fault.ts'
import type { Connection } from '../../../shared/model/connection.ts'
import { createManualClock } from '../../../../tests/fakes/manual-clock.ts'
import { createHttpsPictures } from './https-pictures.ts'

const open = '93.184.216.34'
const png = Buffer.concat([Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1'), Buffer.alloc(64, 7)])
const limit = 10 * 1024 * 1024

/** A server that stands for the open network, and names that lead there, or elsewhere. */
async function aWorld(
  script: LoopbackScript,
  names: Readonly<Record<string, readonly string[]>> = {},
) {
  const certificate = createCertificate('pictures.example')
  const server = await startLoopback(script, { certificate })
  onTestFinished(() => server.close())
  const asked: string[] = []
  const ledger: Connection[] = []
  const clock = createManualClock()
  const pictures = createHttpsPictures({
    clock,
    record: (connection) => ledger.push(connection),
    world: {
      resolve: (name) => {
        asked.push(name)
        return Promise.resolve(names[name] ?? [open])
      },
      reach: { host: '127.0.0.1', port: Number(new URL(server.url).port), ca: certificate.cert },
    },
  })
  const faultOf = (url: string, signal?: AbortSignal): Promise<unknown> =>
    pictures.load(url, signal).then(
      () => 'loaded',
      (error: unknown) => (error instanceof FaultError ? error.fault : error),
    )
  return { server, asked, ledger, clock, pictures, faultOf }
}

const refused = (reason: string): object => ({ code: 'picture.refused', data: { reason } })
const unusable = (reason: string): object => ({ code: 'picture.unusable', data: { reason } })
const sendBytes =
  (bytes: Buffer, headers: Record<string, string> = {}): LoopbackScript =>
  async (_, reply) => {
    await reply.begin(200, headers)
    await reply.write(bytes)
    await reply.end()
  }

it('brings a picture, says nothing of the user, and stands in the ledger', async () => {
  const { server, asked, ledger, pictures } = await aWorld(
    sendBytes(png, { 'set-cookie': 'track=1', 'content-type': 'text/html' }),
  )
  for (let time = 0; time < 2; time += 1) {
    const bytes = await pictures.load('https://pictures.example/a.png?b=c#d')
    expect(Buffer.from(bytes).equals(png)).toBe(true)
  }
  expect(asked).toEqual(['pictures.example', 'pictures.example'])
  expect(server.requests.map(({ method, path }) => [method, path])).toEqual([
    ['GET', '/a.png?b=c'],
    ['GET', '/a.png?b=c'],
  ])
  expect(Object.keys(server.requests[1]?.headers ?? {}).toSorted()).toEqual([
    'accept',
    'accept-encoding',
    'connection',
    'host',
    'user-agent',
  ])
  expect(server.requests[1]?.headers['user-agent']).toBe('Mozilla/5.0')
  expect(ledger).toHaveLength(2)
  expect(ledger[0]).toMatchObject({
    host: 'pictures.example',
    purpose: 'picture',
    status: 200,
    sentBytes: 0,
    receivedBytes: png.length,
  })
})

it.each([
  ['http://pictures.example/a.png', 'not-https'],
  ['ftp://pictures.example/a.png', 'not-https'],
  ['file:///etc/passwd', 'not-https'],
  ['data:image/png;base64,AA', 'not-https'],
  ['blob:https://pictures.example/1', 'not-https'],
  ['javascript:1', 'not-https'],
  ['//pictures.example/a.png', 'not-a-url'],
  ['a.png', 'not-a-url'],
  ['https://', 'not-a-url'],
  ['https://me@pictures.example/a.png', 'has-credentials'],
  ['https://me:pass@pictures.example/a.png', 'has-credentials'],
  ['https://127.0.0.1/a.png', 'private'],
  ['https://127.1/', 'private'],
  ['https://0x7f.1/', 'private'],
  ['https://0177.0.0.1/', 'private'],
  ['https://2130706433/', 'private'],
  ['https://0/', 'private'],
  ['https://①②⑦.0.0.1/', 'private'],
  ['https://127.0.0.1./', 'private'],
  ['https://[::1]/', 'private'],
  ['https://[::ffff:7f00:1]/', 'private'],
  ['https://[::ffff:127.0.0.1]/', 'private'],
  ['https://[64:ff9b::127.0.0.1]/', 'private'],
  ['https://[fd00::1]/', 'private'],
  ['https://169.254.169.254/latest/meta-data/', 'private'],
  ['https://localhost/', 'private'],
  ['https://LOCALHOST./', 'private'],
  ['https://ｌｏｃａｌｈｏｓｔ/', 'private'],
  ['https://a.localhost/', 'private'],
  ['https://printer.local/', 'private'],
  ['https://printer.local./', 'private'],
  ['https://nas.lan/', 'private'],
  ['https://metadata.google.internal/', 'private'],
  ['https://router.home.arpa/', 'private'],
  ['https://router/', 'private'],
])('refuses %s without a look-up or a connection', async (url, reason) => {
  const { server, asked, ledger, faultOf } = await aWorld(sendBytes(png))
  expect(await faultOf(url)).toEqual(refused(reason))
  expect([asked, ledger, server.requests]).toEqual([[], [], []])
})

it.each([
  ['all private', ['192.168.1.1']],
  ['one of several private', [open, '10.0.0.1']],
  ['one of several this machine', ['2606:4700:4700::1111', '::1']],
  ['none', []],
])('refuses a name with addresses of which %s', async (_, addresses) => {
  const { server, ledger, faultOf } = await aWorld(sendBytes(png), { 'turned.example': addresses })
  expect(await faultOf('https://turned.example/a.png')).toEqual(refused('private'))
  expect([ledger, server.requests]).toEqual([[], []])
})

it('connects to the address that was looked at: a name is asked for once', async () => {
  const answers = [[open], ['127.0.0.1']]
  const { server, asked, pictures } = await aWorld(sendBytes(png), {
    get 'pictures.example'() {
      return answers.shift() ?? []
    },
  })
  await pictures.load('https://pictures.example/a.png')
  expect(asked).toEqual(['pictures.example'])
  expect(server.requests).toHaveLength(1)
})

it.each([
  ['another scheme', 'http://pictures.example/a.png', 'not-https'],
  ['this machine', 'https://127.0.0.1/a.png', 'private'],
  ['a name that leads here', 'https://turned.example/a.png', 'private'],
  ['credentials', 'https://me@pictures.example/a.png', 'has-credentials'],
  ['itself, for ever', 'https://pictures.example/again', 'redirected'],
])('looks at each redirect anew: one to %s is refused', async (_, location, reason) => {
  const { server, ledger, faultOf } = await aWorld(redirectTo(location), {
    'turned.example': ['127.0.0.1'],
  })
  expect(await faultOf('https://pictures.example/a.png')).toEqual(refused(reason))
  expect(server.requests).toHaveLength(reason === 'redirected' ? 4 : 1)
  expect(ledger).toHaveLength(server.requests.length)
})

it('follows three redirects', async () => {
  const { server, pictures } = await aWorld((request, reply) => {
    const step = Number(request.path.slice(1))
    return step === 3
      ? sendBytes(png)(request, reply)
      : redirectTo(`/${step + 1}`, 307)(request, reply)
  })
  expect(await pictures.load('https://pictures.example/0')).toHaveLength(png.length)
  expect(server.requests).toHaveLength(4)
})

it('refuses what says that it is too large, before any of it is read', async () => {
  const { ledger, faultOf } = await aWorld(async (_, reply) => {
    await reply.begin(200, { 'content-length': String(limit + 1) })
    await reply.write(png)
    await reply.closed
  })
  expect(await faultOf('https://pictures.example/a.png')).toEqual(unusable('too-large'))
  expect(ledger[0]?.receivedBytes).toBe(0)
})

it('gives up what goes on beyond the limit', async () => {
  const { ledger, faultOf } = await aWorld(async (_, reply) => {
    await reply.begin(200)
    await reply.write(png)
    for (let sent = 0; sent < 4 * limit; sent += 1024 * 1024) {
      await Promise.race([reply.write(Buffer.alloc(1024 * 1024)), reply.closed])
    }
  })
  expect(await faultOf('https://pictures.example/a.png')).toEqual(unusable('too-large'))
  expect(ledger[0]?.receivedBytes).toBeGreaterThan(limit)
  expect(ledger[0]?.receivedBytes).toBeLessThan(limit + 1024 * 1024)
})

it.each([
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['HTML', '<!doctype html><title>not a picture</title>'],
  ['JSON', '{"access_token":"0123456789abcdef"}'],
  ['a program', `MZ\u0090\u0000\u0003${'\u0000'.repeat(16)}`],
  ['PDF', '%PDF-1.7\n0000000000000000'],
  ['TIFF', `II*\u0000\u0008${'\u0000'.repeat(16)}`],
])('gives up %s by its first bytes, whatever it is called', async (_, text) => {
  const { faultOf } = await aWorld(async (_request, reply) => {
    await reply.begin(200, { 'content-type': 'image/png' })
    await reply.write(Buffer.from(text, 'latin1'))
    // It would go on.
    await reply.closed
  })
  expect(await faultOf('https://pictures.example/a.png')).toEqual(unusable('not-a-picture'))
})

it('tells of another answer than a picture, by its status', async () => {
  const { faultOf } = await aWorld((_, reply) => reply.text(403, 'no'))
  expect(await faultOf('https://pictures.example/a.png')).toEqual({
    code: 'picture.unreachable',
    data: { host: 'pictures.example', status: 403 },
  })
})

it('refuses a certificate that is for another name', async () => {
  const { server, faultOf } = await aWorld(sendBytes(png))
  expect(await faultOf('https://other.example/a.png')).toMatchObject({
    code: 'picture.unreachable',
    data: { host: 'other.example' },
  })
  expect(server.requests).toEqual([])
})

it('gives up when it takes too long, and at once when nobody wants it any more', async () => {
  const { server, clock, ledger, faultOf } = await aWorld((_, reply) => reply.closed)
  const waiting = faultOf('https://pictures.example/a.png')
  await server.request(0)
  clock.advance(20_000)
  expect(await waiting).toMatchObject({ code: 'picture.unreachable' })
  const leaving = new AbortController()
  const left = faultOf('https://pictures.example/b.png', leaving.signal)
  await server.request(1)
  leaving.abort()
  expect(await left).toMatchObject({ name: 'AbortError' })
  expect(ledger).toHaveLength(2)
})
