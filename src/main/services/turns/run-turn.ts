import { FaultError, faultError } from '../../../shared/errors/fault.ts'
import { foldTurn } from '../../../shared/logic/fold-turn.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import type { Outcome, StreamEvent } from '../../../shared/model/turn-event.ts'
import type { PromptMessage } from '../../domain/turn/prompt.ts'
import type { ChatProviders, UseConnection } from '../../ports/chat-provider.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import type { LiveTurn, StopReason } from './live-turn.ts'
import { createTextJournal } from './text-journal.ts'

/** Runs one turn to its end and commits it. Never throws. */
export type RunTurn = (
  live: LiveTurn,
  model: ModelRef,
  prompt: readonly PromptMessage[],
) => Promise<void>

interface Parts {
  readonly store: Store
  readonly providers: ChatProviders
  readonly useConnection: UseConnection
  readonly clock: Clock
  readonly log: Log
}

export function createRunTurn(parts: Parts): RunTurn {
  const { store, clock, log } = parts
  return async (live, model, prompt) => {
    const startedMs = clock.monotonicMs()
    const journal = createTextJournal({ store, answerId: live.ids.answerId, clock, log })
    let firstTokenMs: number | undefined
    const take = (event: StreamEvent): void => {
      if (event.type === 'part.delta') firstTokenMs ??= clock.monotonicMs()
      live.publish(event)
      journal.record(event)
    }

    const ending = await streamAnswer(parts, live, model, prompt, take)
    const outcome: Outcome = {
      ...ending,
      ...(firstTokenMs !== undefined && {
        timeToFirstTokenMs: Math.round(firstTokenMs - startedMs),
      }),
    }
    await journal.close()
    const durationMs = Math.round(clock.monotonicMs() - startedMs)
    const committed = await commit(parts, live, outcome, { model, durationMs })
    live.publish({ type: 'ended', outcome: committed })
  }
}

/** Commits the end; when that fails the outcome says so, and the next start recovers the text. */
async function commit(
  parts: Parts,
  live: LiveTurn,
  outcome: Outcome,
  request: { readonly model: ModelRef; readonly durationMs: number },
): Promise<Outcome> {
  const message = foldTurn(live.message(), { type: 'ended', outcome })
  try {
    await parts.store.endTurn(message, { turnId: live.ids.turnId, ...request })
    return outcome
  } catch (error) {
    parts.log.error('turn.end-not-saved', error)
    const fault =
      error instanceof FaultError ? error.fault : faultError('store.failed', { path: '' }).fault
    return { ...outcome, state: 'interrupted', fault }
  }
}

async function streamAnswer(
  parts: Parts,
  live: LiveTurn,
  model: ModelRef,
  prompt: readonly PromptMessage[],
  take: (event: StreamEvent) => void,
): Promise<Outcome> {
  try {
    return await parts.useConnection(model.providerId, async (account, connection) => {
      const request = { model: model.modelId, messages: prompt }
      const stream = parts.providers[account.kind].stream(request, connection, live.stopped)
      return await consume(stream, live.stopped, parts.clock, take)
    })
  } catch (error) {
    if (error instanceof FaultError) return { state: 'failed', fault: error.fault }
    const incidentId = live.ids.turnId
    parts.log.error('turn.crashed', error, { incidentId })
    return { state: 'failed', fault: { code: 'app.internal', data: { incidentId } } }
  }
}

/** Longest stretch without letting the rest of the process run. */
const sliceMs = 8

async function consume(
  stream: AsyncIterable<StreamEvent>,
  stopped: AbortSignal,
  clock: Clock,
  take: (event: StreamEvent) => void,
): Promise<Outcome> {
  const events = stream[Symbol.asyncIterator]()
  let sliceStartMs = clock.monotonicMs()
  try {
    for (;;) {
      const next = await nextUnlessStopped(events, stopped)
      if (next === 'stopped') return outcomeOfStop(stopped.reason as StopReason)
      if (next.done) return brokenRule('The stream ended without saying how.')
      if (next.value.type === 'ended') return next.value.outcome
      take(next.value)
      if (clock.monotonicMs() - sliceStartMs > sliceMs) {
        await new Promise<void>((resolve) => clock.after(0, resolve))
        sliceStartMs = clock.monotonicMs()
      }
    }
  } finally {
    events.return?.().catch(() => undefined)
  }
}

/** The next event; a provider that is slow to obey does not hold up the user's Stop. */
async function nextUnlessStopped(
  events: AsyncIterator<StreamEvent>,
  stopped: AbortSignal,
): Promise<IteratorResult<StreamEvent> | 'stopped'> {
  if (stopped.aborted) return 'stopped'
  let tellStopped = (): void => {}
  try {
    const next = await new Promise<IteratorResult<StreamEvent> | 'stopped'>((resolve, reject) => {
      tellStopped = () => resolve('stopped')
      stopped.addEventListener('abort', tellStopped, { once: true })
      events.next().then(resolve, reject)
    })
    return stopped.aborted ? 'stopped' : next
  } finally {
    stopped.removeEventListener('abort', tellStopped)
  }
}

function outcomeOfStop(reason: StopReason): Outcome {
  return reason === 'abandoned'
    ? { state: 'interrupted', fault: { code: 'turn.abandoned', data: {} } }
    : { state: 'cancelled' }
}

function brokenRule(detail: string): Outcome {
  return { state: 'interrupted', fault: { code: 'provider.protocol', data: { detail } } }
}
