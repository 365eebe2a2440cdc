import { connectionsKeptMs } from '../../../shared/logic/keeping-times.ts'
import type { CancelTimer, Clock } from '../../ports/clock.ts'
import type { ConnectionJournal } from '../../ports/connection-journal.ts'
import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import { pageOf, type ConnectionPage } from './connection-page.ts'

/** Every connection that the app made in the last ninety days. */
export interface ConnectionLedger {
  /**
   * Those that began before a time, newest first: about `limit`, and all that began with the last.
   * @throws FaultError what the store throws
   */
  readonly list: (query: {
    readonly before?: number | undefined
    readonly limit: number
  }) => Promise<ConnectionPage>
  /** Forgets them all. @throws FaultError what the store throws */
  readonly clear: () => Promise<void>
  /** To be called when the library was opened, and once a day. Never throws. */
  readonly tidy: () => Promise<void>
  /** Keeps what is waiting, and follows the journal no more. Never throws. */
  readonly close: () => Promise<void>
}

interface LedgerParts {
  readonly journal: ConnectionJournal
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
}

/** A batch is written so long after its first row: it is one transaction for all of them. */
const batchMs = 1_000

export function createConnectionLedger({
  journal,
  store,
  clock,
  log,
}: LedgerParts): ConnectionLedger {
  let cancelTimer: CancelTimer | undefined
  let saving: Promise<void> = Promise.resolve()
  let hasFailed = false

  const unwatch = journal.watch(() => {
    cancelTimer ??= clock.after(batchMs, () => void flush())
  })

  function flush(): Promise<void> {
    cancelTimer?.()
    cancelTimer = undefined
    saving = saving.then(save)
    return saving
  }

  /** What can't be kept now waits for the next connection, or for the library to be opened. */
  async function save(): Promise<void> {
    const { connections, lost } = journal.take()
    if (lost > 0) log.warn('network.connections-lost', { count: lost })
    if (connections.length === 0) return
    try {
      await store.saveConnections(connections)
      hasFailed = false
    } catch (error) {
      journal.putBack(connections)
      if (!hasFailed) log.error('network.connections-not-kept', error)
      hasFailed = true
    }
  }

  return {
    list: async ({ before = Number.MAX_SAFE_INTEGER, limit }) => {
      await flush()
      const kept = await store.listConnections(before, limit + 1)
      const waiting = journal.waiting().filter(({ startedAt }) => startedAt < before)
      const newestFirst = [...waiting, ...kept].toSorted((a, b) => b.startedAt - a.startedAt)
      return pageOf(newestFirst, limit)
    },
    clear: async () => {
      await flush()
      journal.take()
      await store.removeConnections(Number.MAX_SAFE_INTEGER)
    },
    tidy: async () => {
      await flush()
      try {
        await store.removeConnections(clock.now() - connectionsKeptMs)
      } catch (error) {
        log.error('network.ledger-not-tidied', error)
      }
    },
    close: async () => {
      unwatch()
      await flush()
    },
  }
}
