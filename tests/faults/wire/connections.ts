import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { aFetch } from '../../build/a-fetch.ts'
import type { HttpFetch } from '../../../src/main/ports/http.ts'
import type { WireVendor } from '../../conformance/chat-provider.vendors.ts'
import { createCertificate, type Certificate } from '../../loopback/certificate.ts'
import { startLoopback, type LoopbackScript } from '../../loopback/loopback-server.ts'
import { createCounter, play } from '../play.ts'
import { openBlackHole } from './black-hole.ts'
import { begins, playScript, type Outcome, type Scene } from '../scene.ts'

/** Scenes in which the connection itself fails, or stands and is silent. */
export const connectionScenes: Readonly<Record<string, Scene>> = {
  'ECONNRESET before headers': (player) => playScript(player, (_request, reply) => reply.reset()),

  'ECONNRESET after 3 deltas': begins((reply) => reply.reset()),

  'declared 1000, sent 400': begins((reply) => reply.cut(), {
    headers: { 'content-length': '1000' },
  }),

  'invalid chunk size': begins(async (reply) => {
    await reply.raw('zz\r\ngarbage\r\n')
    await reply.closed
  }),

  '3 deltas then silence, socket open': begins((reply) => reply.closed, {
    during: async ({ clock }) => clock.advance(120_000),
  }),

  'accept, no headers': async (player) => {
    const server = await startLoopback((_request, reply) => reply.closed)
    const played = await play(player, {
      url: server.url,
      async during({ clock }) {
        await server.request(0)
        clock.advance(60_000)
      },
    })
    await server.close()
    return { ...played, text: '', wrongs: [] }
  },

  'SYN black hole': intoABlackHole,

  // No name is looked up off this machine: these two fail in the shape in which undici's fetch does.
  ENOTFOUND: failing('ENOTFOUND', 'getaddrinfo ENOTFOUND api.example.test'),
  EAI_AGAIN: failing('EAI_AGAIN', 'getaddrinfo EAI_AGAIN api.example.test'),

  'ECONNREFUSED 127.0.0.1:11434': async (player) => {
    // Something may well listen there; the name stays, and the way leads to a port that is shut.
    const shut = await shutPort()
    const fetch = aFetch()
    const played = await play(player, {
      url: 'http://127.0.0.1:11434',
      fetch: (url, request) => fetch(url.replace(':11434', `:${shut}`), request),
    })
    return { ...played, text: '', wrongs: [] }
  },

  'self-signed certificate': (player) => overTls(player, createCertificate('127.0.0.1')),

  'certificate for another name': (player) => {
    const certificate = createCertificate('elsewhere.example.test')
    return trusting(certificate, () => overTls(player, certificate))
  },

  '307 to another origin: Authorization must not follow': (player) => redirected(player, 307),

  '301 https to http': (player) => {
    const certificate = createCertificate('127.0.0.1')
    return trusting(certificate, () => redirected(player, 301, certificate))
  },
}

/** A fetch that fails as the platform's does. */
function failing(code: string, message: string): Scene {
  return async (player) => {
    const fetch: HttpFetch = async () => {
      const cause = Object.assign(new Error(message), { code, syscall: 'getaddrinfo' })
      throw new TypeError('fetch failed', { cause })
    }
    const played = await play(player, { url: 'https://api.example.test', fetch })
    return { ...played, text: '', wrongs: [] }
  }
}

/** Asks a server that answers no SYN; ten seconds of each try pass on the clock alone. */
async function intoABlackHole(player: WireVendor): Promise<Outcome> {
  const hole = await openBlackHole()
  const fetch = aFetch()
  const tries = createCounter()
  const played = await play(player, {
    url: hole.url,
    fetch(url, request) {
      tries.add(1)
      return fetch(url, request)
    },
    async during({ clock }) {
      for (let tried = 1; tried <= 3; tried += 1) {
        await tries.reaches(tried)
        clock.advance(10_000)
      }
    },
  })
  await hole.close()
  return { ...played, text: '', wrongs: [] }
}

async function shutPort(): Promise<string> {
  const server = await startLoopback(() => undefined)
  await server.close()
  return new URL(server.url).port
}

/** Asks a server behind this certificate, which must not hear a word. */
async function overTls(player: WireVendor, certificate: Certificate): Promise<Outcome> {
  const server = await startLoopback((_request, reply) => reply.json(200, player.unstreamed), {
    certificate,
  })
  const played = await play(player, { url: server.url })
  const wrongs = server.requests.length > 0 ? ['a request reached an unproven server'] : []
  await server.close()
  return { ...played, text: '', wrongs }
}

/** Asks a server that points to another one, which must not hear of it. */
async function redirected(
  player: WireVendor,
  status: number,
  certificate?: Certificate,
): Promise<Outcome> {
  const target = await startLoopback((_request, reply) => reply.json(200, player.unstreamed))
  const script: LoopbackScript = ({ path }, reply) =>
    reply.text(status, '', { location: `${target.url}${path}` })
  const server = await startLoopback(script, certificate && { certificate })
  const played = await play(player, { url: server.url })
  const wrongs = target.requests.length > 0 ? ['the redirect was followed'] : []
  if (server.requests.length !== 1) wrongs.push(`${server.requests.length} requests`)
  await Promise.all([server.close(), target.close()])
  return { ...played, text: '', wrongs }
}

/** Lets the platform trust a certificate for as long as `work` runs. */
async function trusting<T>(certificate: Certificate, work: () => Promise<T>): Promise<T> {
  const before = getCACertificates('default')
  setDefaultCACertificates([...before, certificate.cert])
  try {
    return await work()
  } finally {
    setDefaultCACertificates(before)
  }
}
