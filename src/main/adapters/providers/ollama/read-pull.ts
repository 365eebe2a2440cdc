import type { PullEvent, PullProgress } from '../../../ports/local-models.ts'
import { at, countAt, textAt } from '../http/json.ts'

/** One document of `POST /api/pull`. */
export type PullReading =
  | PullProgress
  | Extract<PullEvent, { type: 'ended' }>
  | { readonly type: 'failure'; readonly document: unknown }
  | undefined

interface Layer {
  readonly totalBytes: number
  /** What was there when it was first told of. */
  readonly keptBytes: number
  readonly completedBytes: number
}

/**
 * Sums up the layers of a model: each is told by itself, again and again, and is known only once
 * its turn has come, the largest first. https://docs.ollama.com/api/pull
 */
export function createPullReader(): (document: unknown) => PullReading {
  const layers = new Map<string, Layer>()

  function progress(phase: PullProgress['phase']): PullProgress {
    const all = [...layers.values()]
    const sum = (of: (layer: Layer) => number): number =>
      all.reduce((total, layer) => total + of(layer), 0)
    return {
      type: 'progress',
      phase,
      completedBytes: sum(({ completedBytes }) => completedBytes),
      totalBytes: sum(({ totalBytes }) => totalBytes),
      receivedBytes: sum(({ completedBytes, keptBytes }) =>
        Math.max(0, completedBytes - keptBytes),
      ),
    }
  }

  return (document) => {
    if (at(document, 'error') !== undefined) return { type: 'failure', document }
    const status = textAt(document, 'status')
    if (status === 'success') return { type: 'ended', outcome: { state: 'complete' } }
    const digest = textAt(document, 'digest')
    const totalBytes = countAt(document, 'total')
    if (digest !== undefined && totalBytes !== undefined) {
      const completedBytes = Math.min(totalBytes, countAt(document, 'completed') ?? 0)
      const keptBytes = layers.get(digest)?.keptBytes ?? completedBytes
      layers.set(digest, { totalBytes, completedBytes, keptBytes })
      return progress('downloading')
    }
    if (status === undefined) return undefined
    return progress(layers.size === 0 ? 'starting' : 'finishing')
  }
}
