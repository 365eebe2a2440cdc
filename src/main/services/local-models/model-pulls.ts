import { faultError } from '../../../shared/errors/fault.ts'
import type { ModelId, ProviderId } from '../../../shared/model/ids.ts'
import type { ModelPull } from '../../../shared/model/local-model.ts'
import { parseModelName } from '../../domain/local-models/model-name.ts'
import type { CancelTimer, Clock } from '../../ports/clock.ts'
import { createBroadcast } from '../broadcast.ts'
import { runPull, type PullParts } from './run-pull.ts'

/** The downloads that run, and those that have ended until they are dismissed. */
export interface ModelPulls {
  /**
   * Begins a pull and returns at once; its failure is the pull's own outcome. One of the same
   * model that is under way goes on.
   * @throws FaultError `localModels.nameInvalid`
   */
  readonly start: (providerId: ProviderId, name: string) => ModelId
  /** Everything at once and after each change, at most some times a second. */
  readonly watch: (signal?: AbortSignal) => AsyncGenerator<{ readonly pulls: readonly ModelPull[] }>
  readonly stop: (providerId: ProviderId, modelId: ModelId) => void
  readonly dismiss: (providerId: ProviderId, modelId: ModelId) => void
  /** Ends and forgets those of an account that is gone. */
  readonly forgetAccount: (providerId: ProviderId) => void
  /** Ends all of them; settles when their connections are let go. */
  readonly stopAll: () => Promise<void>
}

interface Running {
  pull: ModelPull
  readonly stop: AbortController
  done: Promise<void>
}

/** Servers tell a dozen times a second; nobody reads that fast. */
const tellEveryMs = 250

export function createModelPulls(parts: PullParts): ModelPulls {
  const pulls = new Map<string, Running>()
  const changes = createBroadcast<'changed'>()
  const tell = createTeller(parts.clock, () => changes.publish('changed'))

  function start(providerId: ProviderId, name: string): ModelId {
    const modelId = parseModelName(name)
    if (modelId === undefined) throw faultError('localModels.nameInvalid', {})
    const key = keyOf(providerId, modelId)
    const known = pulls.get(key)
    if (known && !known.pull.outcome) return modelId
    const pull: ModelPull = { providerId, modelId, ...notBegun }
    const running: Running = { pull, stop: new AbortController(), done: Promise.resolve() }
    pulls.set(key, running)
    running.done = runPull(parts, pull, running.stop.signal, (next) => {
      running.pull = next
      if (next.outcome) tell.now()
      else tell.soon()
    })
    tell.now()
    return modelId
  }

  function forget(key: string, running: Running): void {
    running.stop.abort()
    pulls.delete(key)
    tell.now()
  }

  return {
    start,
    watch: async function* watch(signal) {
      const following = changes.subscribe(signal)
      try {
        do yield { pulls: [...pulls.values()].map(({ pull }) => pull) }
        while (!(await following.next()).done)
      } finally {
        await following.return(undefined)
      }
    },
    stop: (providerId, modelId) => pulls.get(keyOf(providerId, modelId))?.stop.abort(),
    dismiss: (providerId, modelId) => {
      const key = keyOf(providerId, modelId)
      const running = pulls.get(key)
      if (running?.pull.outcome) forget(key, running)
    },
    forgetAccount: (providerId) => {
      for (const [key, running] of pulls) {
        if (running.pull.providerId === providerId) forget(key, running)
      }
    },
    stopAll: async () => {
      const all = [...pulls.values()]
      for (const { stop } of all) stop.abort()
      await Promise.all(all.map(({ done }) => done))
    },
  }
}

const notBegun = { phase: 'starting', completedBytes: 0, totalBytes: 0 } as const

function keyOf(providerId: ProviderId, modelId: ModelId): string {
  return `${providerId} ${modelId}`
}

/** Tells at once, or within a while for all that happens until then. */
function createTeller(clock: Clock, act: () => void) {
  let cancel: CancelTimer | undefined
  const now = (): void => {
    cancel?.()
    cancel = undefined
    act()
  }
  return { now, soon: () => void (cancel ??= clock.after(tellEveryMs, now)) }
}
