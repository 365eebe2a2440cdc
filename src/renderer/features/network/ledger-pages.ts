import type { Connection } from '../../../shared/model/connection.ts'
import type { Client } from '../../api/client.ts'
import { faultFromError } from '../../api/fault-from-error.ts'
import { createCell, type Loaded, type Source } from '../../api/source.ts'

/** The ledger as far as it was asked for. */
export interface LedgerPages {
  readonly connections: readonly Connection[]
  /** Where the next page begins; absent when all is here. */
  readonly next?: number | undefined
}

export interface LedgerView extends Source<Loaded<LedgerPages>> {
  /** Asks for the newest ones again. */
  readonly reload: () => Promise<void>
  /** Asks for the page after those that are here. @throws what the call throws */
  readonly more: () => Promise<void>
}

const pageLength = 50

/** Asks for the first page when somebody first looks. */
export function createLedgerView(client: Client): LedgerView {
  const cell = createCell<Loaded<LedgerPages>>({ state: 'loading' }, () => void reload())

  async function reload(): Promise<void> {
    try {
      cell.write({ state: 'ready', value: await client.network.list({ limit: pageLength }) })
    } catch (error) {
      cell.write({ state: 'failed', fault: faultFromError(error) })
    }
  }

  async function more(): Promise<void> {
    const loaded = cell.read()
    if (loaded.state !== 'ready' || loaded.value.next === undefined) return
    const { connections, next } = loaded.value
    const page = await client.network.list({ before: next, limit: pageLength })
    const value = { ...page, connections: [...connections, ...page.connections] }
    cell.write({ state: 'ready', value })
  }

  return { subscribe: cell.subscribe, read: cell.read, reload, more }
}
