import { describe, expect, it } from 'vitest'
import { aConnection } from '../../../../tests/build/what-left.ts'
import { createManualClock } from '../../../../tests/fakes/manual-clock.ts'
import { createMemoryStore } from '../../../../tests/fakes/memory-store.ts'
import { createQuietLog } from '../../../../tests/fakes/quiet-log.ts'
import { faultError } from '../../../shared/errors/fault.ts'
import type { Connection } from '../../../shared/model/connection.ts'
import { createConnectionJournal } from '../../adapters/system/connection-journal.ts'
import type { Store } from '../../ports/store.ts'
import { createConnectionLedger } from './connection-ledger.ts'

const dayMs = 24 * 60 * 60 * 1000

/** A ledger over a library that can be closed, and how often it was written to. */
function aLedger({ maxWaiting = 1_000 } = {}) {
  const kept = createMemoryStore()
  const clock = createManualClock()
  const log = createQuietLog()
  const journal = createConnectionJournal({ maxWaiting })
  const batches: (readonly Connection[])[] = []
  const closed = { isClosed: false }
  const store: Store = {
    ...kept,
    saveConnections: async (connections) => {
      if (closed.isClosed) throw faultError('store.failed', { path: '' })
      batches.push(connections)
      await kept.saveConnections(connections)
    },
  }
  const ledger = createConnectionLedger({ journal, store, clock, log })
  const at = (ago: number, host = 'api.example.test'): Connection =>
    aConnection({ startedAt: clock.now() - ago, host })
  return { ledger, journal, clock, log, batches, closed, kept, at }
}

describe('the network ledger', () => {
  it('tells of connections newest first, also of those that are not written yet', async () => {
    const { ledger, journal, at } = aLedger()
    for (const ago of [30, 10, 20]) journal.record(at(ago))
    expect(await ledger.list({ limit: 20 })).toEqual({ connections: [at(10), at(20), at(30)] })
  })

  it('writes what comes within a second at once', async () => {
    const { ledger, journal, clock, batches, at } = aLedger()
    for (const ago of [3, 2, 1]) journal.record(at(ago))
    expect(batches).toEqual([])
    clock.advance(1_000)
    await ledger.list({ limit: 20 })
    expect(batches.map(({ length }) => length)).toEqual([3])
  })

  it('holds what a closed library does not take, says so once, and keeps it later', async () => {
    const { ledger, journal, clock, log, closed, kept, at } = aLedger()
    closed.isClosed = true
    for (const ago of [3, 2]) {
      journal.record(at(ago))
      clock.advance(1_000)
      await ledger.tidy()
    }
    expect(log.lines.map(({ event }) => event)).toEqual(['network.connections-not-kept'])
    const waiting = (await ledger.list({ limit: 20 })).connections
    expect(waiting).toHaveLength(2)
    closed.isClosed = false
    await ledger.tidy()
    expect(await kept.listConnections(Infinity, 20)).toEqual(waiting)
    expect((await ledger.list({ limit: 20 })).connections).toEqual(waiting)
  })

  it('lets go of the oldest when a library stays closed for long, and says how many', async () => {
    const { ledger, journal, log, closed, at } = aLedger({ maxWaiting: 2 })
    closed.isClosed = true
    for (const ago of [5, 4, 3, 2]) journal.record(at(ago))
    closed.isClosed = false
    expect((await ledger.list({ limit: 20 })).connections).toEqual([at(2), at(3)])
    expect(log.lines).toMatchObject([{ event: 'network.connections-lost', fields: { count: 2 } }])
  })

  it('forgets what is older than ninety days', async () => {
    const { ledger, journal, at } = aLedger()
    journal.record(at(91 * dayMs))
    journal.record(at(89 * dayMs))
    await ledger.tidy()
    expect((await ledger.list({ limit: 20 })).connections).toEqual([at(89 * dayMs)])
  })

  it('forgets everything when it is told to', async () => {
    const { ledger, journal, at } = aLedger()
    journal.record(at(2))
    await ledger.tidy()
    journal.record(at(1))
    await ledger.clear()
    expect(await ledger.list({ limit: 20 })).toEqual({ connections: [] })
  })

  it('writes what waits before the library is closed', async () => {
    const { ledger, journal, kept, at } = aLedger()
    journal.record(at(1))
    await ledger.close()
    expect(await kept.listConnections(Infinity, 20)).toEqual([at(1)])
  })
})
