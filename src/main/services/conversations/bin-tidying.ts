import { isDue } from '../../domain/conversation/bin-days.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import { purgeInPieces } from './bin.ts'

/**
 * Counts this day for all that lies in the bin, and deletes what has lain there long enough. To be
 * called when the library was opened for writing, and once a day. Never throws.
 */
export function createBinTidying(parts: {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
}): () => Promise<void> {
  const { store, clock, log } = parts
  return async () => {
    try {
      // Writing first: a library that can't be written is left alone with all that is in it.
      await store.countDayOfBin(clock.now())
      const due = (await store.listBin()).filter(({ days }) => isDue(days))
      const purged = await purgeInPieces(
        store,
        due.map(({ conversation }) => conversation.id),
      )
      if (purged.length > 0) log.info('bin.tidied', { count: purged.length })
    } catch (error) {
      log.error('bin.not-tidied', error)
    }
  }
}
