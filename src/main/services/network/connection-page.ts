import type { Connection } from '../../../shared/model/connection.ts'

/** Some rows of the ledger, and where to go on. */
export interface ConnectionPage {
  readonly connections: readonly Connection[]
  /** The time before which the next page begins; absent on the last one. */
  readonly next?: number
}

/**
 * Cuts a page where the time changes, since the next one is asked for by time alone. Given are
 * the rows newest first, one more than `limit` if there are more. So many that began within one
 * millisecond have no such place; no page is that small.
 */
export function pageOf(rows: readonly Connection[], limit: number): ConnectionPage {
  const after = rows[limit]
  if (!after) return { connections: rows }
  const whole = rows.slice(0, limit).filter(({ startedAt }) => startedAt > after.startedAt)
  const connections = whole.length > 0 ? whole : rows
  const next = connections.at(-1)?.startedAt
  return { connections, ...(next !== undefined && { next }) }
}
