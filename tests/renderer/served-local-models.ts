import type { Implementer } from '../../src/main/api/implementer.ts'
import type { ModelId } from '../../src/shared/model/ids.ts'
import type { LoadedModel, ModelPull } from '../../src/shared/model/local-model.ts'
import type { Accounts } from './served-accounts.ts'
import { createTopic } from './topic.ts'

export interface LocalModelsContents {
  readonly loadedModels?: readonly LoadedModel[]
  readonly pulls?: readonly ModelPull[]
}

export type ServedLocalModels = ReturnType<typeof createServedLocalModels>

/** A server of local models. A pull goes on when the test says so. */
export function createServedLocalModels(contents: LocalModelsContents, accounts: Accounts) {
  let loaded = contents.loadedModels ?? []
  let pulls = contents.pulls ?? []
  const topic = createTopic<{ pulls: readonly ModelPull[] }>()

  function setPulls(next: readonly ModelPull[]): void {
    pulls = next
    topic.tell({ pulls: [...next] })
  }

  const isOther = (
    one: ModelPull,
    { providerId, modelId }: Pick<ModelPull, 'providerId' | 'modelId'>,
  ) => one.providerId !== providerId || one.modelId !== modelId

  return {
    pulls: () => pulls,
    /** What becomes of the newest pull. */
    setPull: (fields: Partial<ModelPull>): void => {
      setPulls(
        pulls.map((pull, index) => (index === pulls.length - 1 ? { ...pull, ...fields } : pull)),
      )
    },
    procedures: (os: Implementer) => ({
      localModels: {
        loaded: os.localModels.loaded.handler(() => ({ models: [...loaded] })),
        unload: os.localModels.unload.handler(({ input }) => {
          loaded = loaded.filter(({ modelId }) => modelId !== input.modelId)
        }),
        setKeepAlive: os.localModels.setKeepAlive.handler(({ input }) =>
          accounts.setKeepAlive(input.providerId, input.keepAlive),
        ),
        pull: os.localModels.pull.handler(({ input: { providerId, name } }) => {
          const modelId = name as ModelId
          const begun = { phase: 'starting', completedBytes: 0, totalBytes: 0 } as const
          const pull = { providerId, modelId, ...begun }
          setPulls([...pulls.filter((one) => isOther(one, pull)), pull])
          return { modelId }
        }),
        watchPulls: os.localModels.watchPulls.handler(({ signal }) =>
          topic.watch([{ pulls: [...pulls] }], signal),
        ),
        stopPull: os.localModels.stopPull.handler(({ input }) => {
          setPulls(
            pulls.map((one) =>
              isOther(one, input) ? one : { ...one, outcome: { state: 'stopped' } },
            ),
          )
        }),
        dismissPull: os.localModels.dismissPull.handler(({ input }) =>
          setPulls(pulls.filter((one) => isOther(one, input))),
        ),
      },
    }),
  }
}
