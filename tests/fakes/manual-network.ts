import type { Network, NetworkChange } from '../../src/main/ports/network.ts'

export interface ManualNetwork extends Network {
  readonly goOffline: () => void
  readonly goOnline: () => void
  /** What was connected is gone, and the machine is online all the same. */
  readonly change: () => void
  /** How many watch it. */
  readonly watchers: () => number
}

/** A network that changes when the test says so. */
export function createManualNetwork(startsOnline = true): ManualNetwork {
  const watchers = new Set<(change: NetworkChange) => void>()
  let isOnline = startsOnline
  const tell = (change: NetworkChange): void => {
    for (const watcher of watchers) watcher(change)
  }
  const set = (next: boolean): void => {
    if (isOnline === next) return
    isOnline = next
    tell(next ? 'online' : 'offline')
  }
  return {
    isOnline: () => isOnline,
    watch: (onChange) => {
      const watcher = (change: NetworkChange): void => onChange(change)
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    goOffline: () => set(false),
    goOnline: () => set(true),
    change: () => {
      if (isOnline) tell('changed')
    },
    watchers: () => watchers.size,
  }
}
