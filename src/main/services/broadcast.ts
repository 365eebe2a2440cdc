/** Tells every watcher what happened; each watcher reads at its own pace. */
export interface Broadcast<T> {
  readonly publish: (value: T) => void
  /**
   * Begins to listen at once, so that a snapshot taken afterwards misses nothing. Ends when
   * the signal aborts or the consumer leaves.
   */
  readonly subscribe: (signal?: AbortSignal) => AsyncGenerator<T>
}

export function createBroadcast<T>(): Broadcast<T> {
  const listeners = new Set<(value: T) => void>()
  return {
    publish: (value) => {
      for (const listener of listeners) listener(value)
    },
    subscribe: (signal) => {
      const waiting: T[] = []
      let wake: (() => void) | undefined
      const listener = (value: T): void => {
        waiting.push(value)
        wake?.()
      }
      listeners.add(listener)
      let open = true
      const leave = (): void => {
        open = false
        listeners.delete(listener)
        wake?.()
      }
      if (signal?.aborted) leave()
      signal?.addEventListener('abort', leave, { once: true })
      return (async function* read() {
        try {
          while (open) {
            const next = waiting.shift()
            if (next !== undefined) yield next
            else await new Promise<void>((resolve) => (wake = resolve))
          }
        } finally {
          leave()
          signal?.removeEventListener('abort', leave)
        }
      })()
    },
  }
}
