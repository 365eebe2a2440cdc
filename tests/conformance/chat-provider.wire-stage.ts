import type { ModelId } from '../../src/shared/model/ids.ts'
import type { ChatProvider, ProviderConnection } from '../../src/main/ports/chat-provider.ts'
import { aFetch } from '../build/a-fetch.ts'
import { createManualClock } from '../fakes/manual-clock.ts'
import { recordedStream } from '../fixtures/providers/recorded-stream.ts'
import { createGate, type Gate } from '../loopback/gate.ts'
import { startLoopback, type Loopback, type LoopbackScript } from '../loopback/loopback-server.ts'
import { eventStream, streamScript } from '../loopback/stream-script.ts'
import type { Scene, Stage } from './chat-provider.conformance.ts'
import type { WireVendor } from './chat-provider.vendors.ts'

/** Unlike any vendor's key, so that only knowing it can hide it. */
export const apiKey = 'loopback.Zq8rT5v+B2nM/7cX1pL9wD4='

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
  const heard = createGate()
  const { server, ...stage } = await wireStage(vendor, scriptOf(vendor, scene, heard))
  if (scene === 'is not there') await server.close()
  return {
    ...stage,
    heard: heard.open,
    requests: () => server.requests.length,
    asked: async () => void (await server.request(0)),
    disconnected: async () => (await server.request(0)).closed,
    close: () => (scene === 'is not there' ? Promise.resolve() : server.close()),
  }
}

function createFor(vendor: WireVendor): ChatProvider {
  return vendor.create({ fetch: aFetch(), clock: createManualClock() })
}

function scriptOf(vendor: WireVendor, scene: Scene, heard: Gate): LoopbackScript {
  const chat = chatScriptOf(vendor, scene, heard)
  return (request, reply) => {
    const told = vendor.models[request.path]
    return told === undefined ? chat(request, reply) : reply.json(200, told)
  }
}

function chatScriptOf(vendor: WireVendor, scene: Scene, heard: Gate): LoopbackScript {
  const refusal = vendor.refusals[scene]
  if (refusal) return (_request, reply) => reply.json(refusal.status, refusal.body)
  const name = vendor.streams[scene]
  if (name !== undefined) return streamScript(recordedStream(vendor.vendor, name).bytes)
  const whole = recordedStream(vendor.vendor, 'text').bytes
  const upTo = Buffer.from(whole).indexOf('not a wall')
  const scripts: Partial<Record<Scene, LoopbackScript>> = {
    'never answers': (_request, reply) => reply.closed,
    'begins and falls silent': streamScript(whole, { upTo, end: 'hold' }),
    'breaks the connection': async (_request, reply) => {
      await reply.begin(200, eventStream)
      await reply.write(whole.subarray(0, upTo))
      // What is under way when a connection breaks may be lost; that is not what is shown here.
      await heard.pass()
      reply.cut()
    },
    'ends without its marker': streamScript(whole, { upTo }),
    'is not there': () => undefined,
  }
  const script = scripts[scene]
  if (!script) throw new Error(`no script for a server that ${scene}`)
  return script
}
