import type { Connection } from '../../../shared/model/connection.ts'
import type { ConnectionJournal } from '../../ports/connection-journal.ts'

export function createConnectionJournal({ maxWaiting = 1_000 } = {}): ConnectionJournal {
  const listeners = new Set<() => void>()
  let waiting: readonly Connection[] = []
  let lost = 0

  function keep(connections: readonly Connection[]): void {
    waiting = connections.slice(-maxWaiting)
    lost += connections.length - waiting.length
  }

  return {
    record: (connection) => {
      keep([...waiting, connection])
      for (const listener of listeners) listener()
    },
    watch: (onRecorded) => {
      listeners.add(onRecorded)
      return () => void listeners.delete(onRecorded)
    },
    waiting: () => waiting,
    take: () => {
      const taken = { connections: waiting, lost }
      waiting = []
      lost = 0
      return taken
    },
    putBack: (connections) => keep([...connections, ...waiting]),
  }
}
