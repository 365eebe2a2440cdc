import { useSyncExternalStore } from 'react'
import type { Fault } from '../../shared/errors/fault.ts'

/** Data of main as far as it is known here. */
export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly fault: Fault }

/** Something outside of React that parts of the window show. */
export interface Source<T> {
  readonly subscribe: (listener: () => void) => () => void
  readonly read: () => T
}

export function useSource<T>(source: Source<T>): T {
  return useSyncExternalStore(source.subscribe, source.read)
}

/**
 * A piece of what a source has, for what is not to be drawn anew when the rest of it changes.
 * `select` gives the same piece for the same value.
 */
export function usePiece<T, P>(source: Source<T>, select: (value: T) => P): P {
  return useSyncExternalStore(source.subscribe, () => select(source.read()))
}

/** The value, or undefined while it is loading or has failed. */
export function useReady<T>(source: Source<Loaded<T>>): T | undefined {
  const loaded = useSource(source)
  return loaded.state === 'ready' ? loaded.value : undefined
}

/** What a source of main has once it is no longer loading. */
export function settled<T>(source: Source<Loaded<T>>): Promise<Loaded<T>> {
  return new Promise((resolve) => {
    const look = (): void => {
      const loaded = source.read()
      if (loaded.state === 'loading') return
      leave()
      resolve(loaded)
    }
    const leave = source.subscribe(look)
    look()
  })
}

/** A value and those who listen to it. `onFirst` runs when the first of them comes. */
export function createCell<T>(initial: T, onFirst?: () => void) {
  let value = initial
  let wanted = false
  const listeners = new Set<() => void>()
  return {
    read: () => value,
    write: (next: T) => {
      value = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      if (!wanted) {
        wanted = true
        onFirst?.()
      }
      return () => void listeners.delete(listener)
    },
  }
}
