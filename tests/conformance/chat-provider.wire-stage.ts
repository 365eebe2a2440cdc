import type { ModelId } from '../../src/shared/model/ids.ts'
import type { ChatProvider, ProviderConnection } from '../../src/main/ports/chat-provider.ts'
import { createPlatformFetch } from '../../src/main/adapters/system/platform-fetch.ts'
import { createManualClock } from '../fakes/manual-clock.ts'
import { recordedStream } from '../fixtures/providers/recorded-stream.ts'
import { startLoopback, type Loopback, type LoopbackScript } from '../loopback/loopback-server.ts'
import { streamScript } from '../loopback/stream-script.ts'
import type { Scene, Stage } from './chat-provider.conformance.ts'
import type { WireVendor } from './chat-provider.vendors.ts'

export const apiKey = 'sk-loopback-Zq8rT5vB2nM7cX1pL9wD4'

/** An adapter in front of a scripted server. */
export interface WireStage {
  readonly provider: ChatProvider
  readonly connection: ProviderConnection
  readonly server: Loopback
  readonly model: ModelId
}

export async function wireStage(vendor: WireVendor, script: LoopbackScript): Promise<WireStage> {
  const server = await startLoopback(script)
  return {
    provider: createFor(vendor),
    connection: { baseUrl: `${server.url}${vendor.basePath}`, apiKey },
    server,
    model: 'model-1' as ModelId,
  }
}

/** Sets one scene of the conformance suite with a server that plays the vendor. */
export async function setWireStage(vendor: WireVendor, scene: Scene): Promise<Stage> {
  const { server, ...stage } = await wireStage(vendor, scriptOf(vendor, scene))
  if (scene === 'is not there') await server.close()
  return {
    ...stage,
    requests: () => server.requests.length,
    asked: async () => void (await server.request(0)),
    disconnected: async () => (await server.request(0)).closed,
    close: () => (scene === 'is not there' ? Promise.resolve() : server.close()),
  }
}

function createFor(vendor: WireVendor): ChatProvider {
  return vendor.create({ fetch: createPlatformFetch(), clock: createManualClock() })
}

function scriptOf(vendor: WireVendor, scene: Scene): LoopbackScript {
  const chat = chatScriptOf(vendor, scene)
  return (request, reply) =>
    request.method === 'GET'
      ? reply.json(200, { object: 'list', data: [{ id: 'model-1', object: 'model' }] })
      : chat(request, reply)
}

function chatScriptOf(vendor: WireVendor, scene: Scene): LoopbackScript {
  const refusal = vendor.refusals[scene]
  if (refusal) return (_request, reply) => reply.json(refusal.status, refusal.body)
  const name = vendor.streams[scene]
  if (name !== undefined) return streamScript(recordedStream(vendor.vendor, name).bytes)
  const whole = recordedStream(vendor.vendor, 'text').bytes
  const upTo = Buffer.from(whole).indexOf('not a wall')
  switch (scene) {
    case 'never answers':
      return (_request, reply) => reply.closed
    case 'begins and falls silent':
      return streamScript(whole, { upTo, end: 'hold' })
    case 'breaks the connection':
      return streamScript(whole, { upTo, end: 'cut' })
    case 'ends without its marker':
      return streamScript(whole, { upTo })
    default:
      return () => {
        throw new Error(`no script for a server that ${scene}`)
      }
  }
}
