import { expect, it } from 'vitest'
import { createQuietLog } from '../../../../tests/fakes/quiet-log.ts'
import type { OpenedStore, Store, StoreOpener } from '../../ports/store.ts'
import { createLibrary } from './library.ts'

it('is opened one try at a time, so that none stays open that nobody closes', async () => {
  const open = { now: 0, most: 0 }
  const opener: StoreOpener = {
    path: 'library.db',
    open: async () => {
      open.now += 1
      open.most = Math.max(open.most, open.now)
      await Promise.resolve()
      const store: Partial<Store> = {
        interruptAbandonedTurns: () => Promise.resolve(0),
        close: async () => {
          open.now -= 1
        },
      }
      return { store, access: { mode: 'read-write' } } as unknown as OpenedStore
    },
  }
  const library = createLibrary({ opener, log: createQuietLog() })
  const tries = [1, 2, 3].map(() => library.open({ quarantine: false }))
  expect(await Promise.all(tries)).toEqual(tries.map(() => ({ state: 'ready' })))
  await library.close()
  expect(open).toEqual({ now: 0, most: 1 })
})
