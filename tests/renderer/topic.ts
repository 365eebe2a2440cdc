/** Values that are told to everybody who watches, each from its own place in the row. */
export interface Topic<T> {
  readonly tell: (value: T) => void
  /** What has been told since the watch began; `first` goes before it. */
  readonly watch: (first: readonly T[], signal?: AbortSignal) => AsyncGenerator<T, void>
}

export function createTopic<T>(): Topic<T> {
  const watchers = new Set<(value: T) => void>()

  async function* watch(first: readonly T[], signal?: AbortSignal): AsyncGenerator<T, void> {
    const queue = [...first]
    let wake = (): void => undefined
    const hear = (value: T): void => {
      queue.push(value)
      wake()
    }
    const leave = (): void => wake()
    watchers.add(hear)
    signal?.addEventListener('abort', leave)
    try {
      while (!signal?.aborted) {
        const next = queue.shift()
        if (next === undefined) {
          await new Promise<void>((resolve) => {
            wake = resolve
          })
        } else yield next
      }
    } finally {
      watchers.delete(hear)
      signal?.removeEventListener('abort', leave)
    }
  }

  return {
    tell: (value) => {
      for (const watcher of watchers) watcher(value)
    },
    watch,
  }
}
