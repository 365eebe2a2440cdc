import type { ModelRef } from '../../../shared/model/model-info.ts'
import type { Outcome, StreamEvent } from '../../../shared/model/turn-event.ts'
import { createContinuation } from '../../domain/turn/continuation.ts'
import type { Store } from '../../ports/store.ts'
import type { ComposedPrompt } from '../../ports/compose-prompt.ts'
import type { LiveTurn } from './live-turn.ts'
import { askUntilAnswered, type AskParts } from './ask-until-answered.ts'
import { isContent } from './read-watched.ts'
import { createBreath } from './breath.ts'
import { saveEnd } from './save-end.ts'
import { createTextJournal } from './text-journal.ts'

/** Runs one turn to its end and commits it. Never throws. */
export type RunTurn = (
  live: LiveTurn,
  model: ModelRef,
  compose: () => Promise<ComposedPrompt>,
) => Promise<void>

interface RunTurnParts extends Omit<AskParts, 'breath'> {
  readonly store: Store
}

export function createRunTurn(parts: RunTurnParts): RunTurn {
  const { store, clock, log } = parts
  const asking = { ...parts, breath: createBreath(clock) }
  return async (live, model, compose) => {
    const startedMs = clock.monotonicMs()
    const begun = live.message().parts
    const journal = createTextJournal({
      store,
      answerId: live.ids.answerId,
      begun,
      clock,
      log,
    })
    let firstTokenMs: number | undefined
    const continuation = begun.length > 0 ? createContinuation(begun) : undefined
    const apply = (event: StreamEvent): void => {
      live.publish(event)
      journal.record(event)
    }
    const take = (event: StreamEvent): void => {
      if (isContent(event)) firstTokenMs ??= clock.monotonicMs()
      for (const joined of continuation?.join(event) ?? [event]) apply(joined)
    }

    const { outcome: ending, requests } = await askUntilAnswered(asking, live, {
      model,
      compose,
      take,
    })
    for (const event of continuation?.flush() ?? []) apply(event)
    const outcome: Outcome = {
      ...ending,
      ...(firstTokenMs !== undefined && {
        timeToFirstTokenMs: Math.round(firstTokenMs - startedMs),
      }),
    }
    await journal.close()
    const durationMs = Math.round(clock.monotonicMs() - startedMs)
    const committed = await saveEnd(parts, live, outcome, { requests, durationMs })
    live.publish({ type: 'ended', outcome: committed })
  }
}
