import type { Connection } from '../../shared/model/connection.ts'

/**
 * The connections that are over and not in the ledger yet, in memory. It is bounded: the oldest
 * are let go of when nobody takes them for long.
 */
export interface ConnectionJournal {
  /** Must not throw and must not block. */
  readonly record: (connection: Connection) => void

  /** Calls back after each record, until the returned function is called. */
  readonly watch: (onRecorded: () => void) => () => void

  /** Those that are waiting, in the order in which they ended; they stay. */
  readonly waiting: () => readonly Connection[]

  /** Gives those that are waiting and forgets them, and how many were let go of since. */
  readonly take: () => { readonly connections: readonly Connection[]; readonly lost: number }

  /** Puts back what could not be kept, before what came meanwhile. */
  readonly putBack: (connections: readonly Connection[]) => void
}
