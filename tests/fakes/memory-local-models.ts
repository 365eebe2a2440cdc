import type { LocalModels, PullEvent } from '../../src/main/ports/local-models.ts'
import { faultError } from '../../src/shared/errors/fault.ts'
import type { LoadedModel } from '../../src/shared/model/local-model.ts'
import { createGate, type Gate } from '../loopback/gate.ts'

interface MemoryLayer {
  readonly bytes: number
  readonly gate?: Gate
  readonly fails?: boolean
}

/** Holds what it is given, and keeps what was pulled; a layer's gate holds it at its half. */
export function createMemoryLocalModels(contents: {
  readonly loaded?: readonly LoadedModel[]
  readonly registry?: Readonly<Record<string, readonly MemoryLayer[]>>
  readonly isDown?: boolean
}): LocalModels {
  let loaded = contents.loaded ?? []
  const kept = new Map<MemoryLayer, number>()
  const failed = new Set<MemoryLayer>()
  const down = () => faultError('provider.network', { reason: 'refused' })

  async function* fetchLayers(
    layers: readonly MemoryLayer[],
    stopped: Promise<'stopped'>,
  ): AsyncGenerator<PullEvent, void> {
    const first = new Map(layers.map((layer) => [layer, kept.get(layer) ?? 0]))
    const progress = (phase: 'downloading' | 'finishing', known: number): PullEvent => {
      const told = layers.slice(0, known)
      const completedBytes = told.reduce((sum, layer) => sum + (kept.get(layer) ?? 0), 0)
      const before = told.reduce((sum, layer) => sum + (first.get(layer) ?? 0), 0)
      const totalBytes = told.reduce((sum, { bytes }) => sum + bytes, 0)
      const receivedBytes = completedBytes - before
      return { type: 'progress', phase, completedBytes, totalBytes, receivedBytes }
    }
    for (const [index, layer] of layers.entries()) {
      yield progress('downloading', index + 1)
      if ((kept.get(layer) ?? 0) < layer.bytes / 2) {
        kept.set(layer, Math.floor(layer.bytes / 2))
        yield progress('downloading', index + 1)
        if (layer.gate && (await Promise.race([layer.gate.pass(), stopped])) === 'stopped') return
        if (layer.fails && !failed.has(layer)) {
          failed.add(layer)
          const fault = { code: 'localModels.diskFull', data: {} } as const
          yield { type: 'ended', outcome: { state: 'failed', fault } }
          return
        }
      }
      kept.set(layer, layer.bytes)
      yield progress('downloading', index + 1)
    }
    yield progress('finishing', layers.length)
    yield { type: 'ended', outcome: { state: 'complete' } }
  }

  return {
    listLoaded: async (_connection, signal) => {
      signal.throwIfAborted()
      if (contents.isDown) throw down()
      return loaded
    },
    unload: async (_connection, model, signal) => {
      signal.throwIfAborted()
      if (contents.isDown) throw down()
      loaded = loaded.filter(({ modelId }) => modelId !== model)
    },
    pull: async function* pull(_connection, model, signal) {
      const stopGate = createGate()
      signal.addEventListener('abort', () => stopGate.open(), { once: true })
      if (signal.aborted) stopGate.open()
      const stopped = stopGate.pass().then(() => 'stopped' as const)
      const layers = contents.registry?.[model]
      const none = { completedBytes: 0, totalBytes: 0, receivedBytes: 0 }
      if (contents.isDown || !layers) {
        const { fault } = contents.isDown ? down() : faultError('localModels.notFound', {})
        yield { type: 'ended', outcome: { state: 'failed', fault } }
        return
      }
      if (!signal.aborted) yield { type: 'progress', phase: 'starting', ...none }
      for await (const event of fetchLayers(layers, stopped)) {
        if (signal.aborted) break
        yield event
        if (event.type === 'ended') return
      }
      yield { type: 'ended', outcome: { state: 'stopped' } }
    },
  }
}
