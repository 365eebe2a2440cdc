import type { SpareFrame } from './spare-frames.ts'

interface Listeners<K> {
  readonly subscribe: (key: K, listener: () => void) => () => void
  /** Tells those who listen to this key now. */
  readonly show: (key: K) => void
  /** Tells them with the next frame to spare, once for all that happens until then. */
  readonly showSoon: (key: K) => void
}

/** Who listens to which of many things. */
export function createListeners<K>(spareFrame: SpareFrame): Listeners<K> {
  const listeners = new Map<K, Set<() => void>>()
  const framed = new Map<K, () => void>()

  function show(key: K): void {
    framed.get(key)?.()
    framed.delete(key)
    for (const listener of listeners.get(key) ?? []) listener()
  }

  return {
    show,
    showSoon: (key) => {
      if (!framed.has(key))
        framed.set(
          key,
          spareFrame(() => show(key)),
        )
    },
    subscribe: (key, listener) => {
      const mine = listeners.get(key) ?? new Set()
      listeners.set(key, mine.add(listener))
      return () => {
        mine.delete(listener)
        if (mine.size === 0) listeners.delete(key)
      }
    },
  }
}
