import { createOllamaLocalModels } from '../../src/main/adapters/providers/ollama/local-models.ts'
import type { LoadedModel } from '../../src/shared/model/local-model.ts'
import { aFetch } from '../build/a-fetch.ts'
import { createManualClock } from '../fakes/manual-clock.ts'
import { createMemoryLocalModels } from '../fakes/memory-local-models.ts'
import { startLoopback } from '../loopback/loopback-server.ts'
import { scriptedOllama, type LoadedEntry } from '../loopback/ollama-script.ts'
import { describeLocalModels } from './local-models.conformance.ts'

describeLocalModels('Ollama', async ({ loaded = [], gate, isDown = false }) => {
  const server = await startLoopback(
    scriptedOllama({
      models: loaded.map(({ modelId }) => modelId),
      loaded: loaded.map(entryOf),
      registry: {
        roomy: [
          { digest: `sha256:${'a'.repeat(64)}`, bytes: 1000, ...(gate && { gate }) },
          { digest: `sha256:${'b'.repeat(64)}`, bytes: 10 },
        ],
        bulky: [
          {
            digest: `sha256:${'c'.repeat(64)}`,
            bytes: 600,
            failsWith: 'write /models/blobs/sha256-cc-partial: no space left on device',
          },
        ],
      },
    }).script,
  )
  if (isDown) await server.close()
  return {
    localModels: createOllamaLocalModels({ fetch: aFetch(), clock: createManualClock() }),
    connection: { baseUrl: server.url },
    [Symbol.asyncDispose]: async () => {
      if (!isDown) await server.close()
    },
  }
})

describeLocalModels('the memory fake', async ({ loaded = [], gate, isDown = false }) => ({
  localModels: createMemoryLocalModels({
    loaded,
    isDown,
    registry: {
      roomy: [{ bytes: 1000, ...(gate && { gate }) }, { bytes: 10 }],
      bulky: [{ bytes: 600, fails: true }],
    },
  }),
  connection: {},
  [Symbol.asyncDispose]: () => Promise.resolve(),
}))

/** As the server writes it; one that stays has a date some centuries from now. */
function entryOf(model: LoadedModel): LoadedEntry {
  const { modelId, sizeBytes, graphicsBytes, contextTokens, unloadsAt } = model
  const expires = unloadsAt === undefined ? '2318-04-11T21:00:00.123456789+02:00' : unloadsAt
  return {
    name: modelId,
    size: sizeBytes,
    size_vram: graphicsBytes,
    expires_at: typeof expires === 'string' ? expires : new Date(expires).toISOString(),
    ...(contextTokens !== undefined && { context_length: contextTokens }),
  }
}
