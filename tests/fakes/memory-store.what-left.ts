import type { Store } from '../../src/main/ports/store.ts'
import { existing, type Memory } from './memory-store.memory.ts'

/** The requests as they were sent, and the connections that were made. */
export function whatLeft(
  memory: Memory,
): Pick<
  Store,
  | 'saveSentRequest'
  | 'readSentRequests'
  | 'removeSentRequests'
  | 'saveConnections'
  | 'listConnections'
  | 'removeConnections'
> {
  const { sentRequests, connections } = memory
  return {
    saveSentRequest: async (request) => {
      const { answerId, tryNumber } = request
      existing(memory, answerId)
      const others = (sentRequests.get(answerId) ?? []).filter(
        (other) => other.tryNumber !== tryNumber,
      )
      const ordered = [...others, request].toSorted((a, b) => a.tryNumber - b.tryNumber)
      sentRequests.set(answerId, ordered)
    },
    readSentRequests: async (answerId) => sentRequests.get(answerId) ?? [],
    removeSentRequests: async (beforeMs) => {
      for (const [id, requests] of sentRequests) {
        sentRequests.set(
          id,
          requests.filter(({ sentAt }) => sentAt >= beforeMs),
        )
      }
    },
    saveConnections: async (added) => void connections.push(...added),
    listConnections: async (beforeMs, limit) =>
      connections
        .filter(({ startedAt }) => startedAt < beforeMs)
        .toReversed()
        .toSorted((a, b) => b.startedAt - a.startedAt)
        .slice(0, limit),
    removeConnections: async (beforeMs) => {
      const kept = connections.filter(({ startedAt }) => startedAt >= beforeMs)
      connections.splice(0, connections.length, ...kept)
    },
  }
}
