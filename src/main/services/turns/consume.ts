import type { Outcome, StreamEvent } from '../../../shared/model/turn-event.ts'
import type { Breath } from './breath.ts'
import type { StopReason } from './live-turn.ts'

/** Hands on a provider's events to the last, and gives its outcome; `cancelled` once stopped. */
export async function consume(
  stream: AsyncIterable<StreamEvent>,
  stopped: AbortSignal,
  breath: Breath,
  take: (event: StreamEvent) => void,
): Promise<Outcome> {
  const events = stream[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await nextUnlessStopped(events, stopped)
      if (next === 'stopped') return { state: 'cancelled' }
      if (next.done) return brokenRule('The stream ended without saying how.')
      if (next.value.type === 'ended') return next.value.outcome
      take(next.value)
      const pause = breath.due()
      if (pause) await pause
    }
  } finally {
    events.return?.().catch(() => undefined)
  }
}

const outcomes: Readonly<Record<StopReason, Outcome>> = {
  cancelled: { state: 'cancelled' },
  abandoned: { state: 'interrupted', fault: { code: 'turn.abandoned', data: {} } },
  offline: {
    state: 'interrupted',
    fault: { code: 'provider.network', data: { reason: 'offline' } },
  },
  changed: {
    state: 'interrupted',
    fault: { code: 'provider.network', data: { reason: 'changed' } },
  },
}

/** How a turn ends that was told to. */
export function outcomeOfStop(stopped: AbortSignal): Outcome {
  return outcomes[stopped.reason as StopReason]
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

function brokenRule(detail: string): Outcome {
  return { state: 'interrupted', fault: { code: 'provider.protocol', data: { detail } } }
}
