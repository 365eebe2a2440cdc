import { expect, it } from 'vitest'
import { aTurnBeginning } from '../../../../tests/build/a-turn.ts'
import { createManualClock } from '../../../../tests/fakes/manual-clock.ts'
import { createMemoryStore } from '../../../../tests/fakes/memory-store.ts'
import { createQuietLog } from '../../../../tests/fakes/quiet-log.ts'
import { faultError } from '../../../shared/errors/fault.ts'
import type { Store } from '../../ports/store.ts'
import { createBinTidying } from './bin-tidying.ts'

const dayMs = 24 * 60 * 60 * 1000

/** A bin with one conversation in it, and a clock that is set by hand. */
async function aBin(withStore: (store: Store) => Store = (store) => store) {
  const store = createMemoryStore()
  const clock = createManualClock()
  const log = createQuietLog()
  const begun = aTurnBeginning()
  await store.beginTurn(begun)
  await store.moveToBin(begun.conversation.id, clock.now())
  const tidy = createBinTidying({ store: withStore(store), clock, log })
  return {
    log,
    tidyAfterDays: async (days: number): Promise<number> => {
      clock.set(clock.now() + days * dayMs)
      await tidy()
      return (await store.listBin()).length
    },
  }
}

it('keeps a conversation for thirty days of use, and deletes it on the next one', async () => {
  const { tidyAfterDays } = await aBin()
  for (let day = 1; day < 30; day += 1) expect(await tidyAfterDays(1)).toBe(1)
  expect(await tidyAfterDays(0)).toBe(1)
  expect(await tidyAfterDays(1)).toBe(0)
})

it('is not emptied by a clock that jumps, however far and often on one day', async () => {
  const { tidyAfterDays } = await aBin()
  for (const days of [4_000, 0, -8_000, 0, 4_000, 4_000, -4_000]) {
    expect(await tidyAfterDays(days)).toBe(1)
  }
})

it('leaves a library alone that can only be read', async () => {
  const newer = faultError('store.newer', { found: 9, supported: 4 })
  const { tidyAfterDays, log } = await aBin((store) => ({
    ...store,
    countDayOfBin: () => Promise.reject(newer),
    purgeFromBin: () => Promise.reject(new Error('It was asked to delete.')),
  }))
  for (let day = 1; day < 60; day += 1) await tidyAfterDays(1)
  expect(await tidyAfterDays(1)).toBe(1)
  expect(new Set(log.lines.map(({ cause }) => cause))).toEqual(new Set([newer]))
})
