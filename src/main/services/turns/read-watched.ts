import type { Fault } from '../../../shared/errors/fault.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import type { Outcome, StreamEvent } from '../../../shared/model/turn-event.ts'
import { mayThinkLong } from '../../domain/provider/capabilities.ts'
import type { StreamObserver } from '../../ports/chat-provider.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Breath } from './breath.ts'
import { consume, outcomeOfStop } from './consume.ts'
import type { LiveTurn } from './live-turn.ts'
import { longPatience, patience, setWatchdogs } from './watchdogs.ts'

interface Reader {
  readonly model: ModelRef
  readonly take: (event: StreamEvent) => void
}

/**
 * Reads one provider's stream under the eyes of its watchdogs, who end it when it stalls, and
 * gives how it ended: by itself, by them, or because the turn was stopped.
 */
export async function readWatched(
  { clock, breath }: { readonly clock: Clock; readonly breath: Breath },
  live: LiveTurn,
  { model, take }: Reader,
  open: (signal: AbortSignal, sign: StreamObserver['sign']) => AsyncIterable<StreamEvent>,
): Promise<Outcome> {
  const request = new AbortController()
  const stop = (): void => request.abort()
  live.stopped.addEventListener('abort', stop, { once: true })
  if (live.stopped.aborted) stop()
  let stalled: Fault | undefined
  let hasContent = false
  const dogs = setWatchdogs({
    clock,
    patience: mayThinkLong(model.modelId) ? longPatience : patience,
    onSilence: () => take({ type: 'waiting', reason: 'silent' }),
    onStalled: (fault) => {
      stalled = fault
      request.abort()
    },
  })
  try {
    const stream = open(request.signal, dogs.observe)
    const outcome = await consume(stream, request.signal, breath, (event) => {
      if (isContent(event)) hasContent = true
      dogs.observe('progress')
      take(event)
    })
    if (live.stopped.aborted) return outcomeOfStop(live.stopped)
    return stalled ? { state: hasContent ? 'interrupted' : 'failed', fault: stalled } : outcome
  } finally {
    dogs.callOff()
    live.stopped.removeEventListener('abort', stop)
  }
}

/** Whether an event is of the answer itself; a tool call or a source may have no text at all. */
export function isContent(event: StreamEvent): boolean {
  return event.type === 'part.delta' || event.type === 'part.opened'
}
