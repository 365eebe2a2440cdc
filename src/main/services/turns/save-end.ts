import { retryOf } from '../../../shared/errors/retry.ts'
import { FaultError, faultError } from '../../../shared/errors/fault.ts'
import { foldTurn } from '../../../shared/logic/fold-turn.ts'
import type { Outcome } from '../../../shared/model/turn-event.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Store, TurnEnding } from '../../ports/store.ts'
import type { LiveTurn } from './live-turn.ts'
import { pause } from './pause.ts'

const saveAgainAfterMs = 2_000

/**
 * Commits a turn's end, and gives what is to be told of it. While the disk has no room the turn
 * goes on and its watchers know why: its text is nowhere else. When it can't be saved, or is
 * stopped before it could, the outcome says so, and the next start recovers what the journal has.
 */
export async function saveEnd(
  { store, clock, log }: { readonly store: Store; readonly clock: Clock; readonly log: Log },
  live: LiveTurn,
  outcome: Outcome,
  ending: Omit<TurnEnding, 'turnId'>,
): Promise<Outcome> {
  const message = foldTurn(live.message(), { type: 'ended', outcome })
  for (let tries = 1; ; tries += 1) {
    try {
      await store.endTurn(message, { turnId: live.ids.turnId, ...ending })
      return outcome
    } catch (error) {
      const { fault } =
        error instanceof FaultError ? error : faultError('store.failed', { path: '' })
      if (tries === 1) log.error('turn.end-not-saved', error)
      const canHelpItself = retryOf(fault) === 'after'
      if (!canHelpItself || live.stopped.aborted) return { ...outcome, state: 'interrupted', fault }
      if (tries === 1) live.publish({ type: 'waiting', reason: 'not-saved' })
      await pause(clock, saveAgainAfterMs, live.stopped)
    }
  }
}
