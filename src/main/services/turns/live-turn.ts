import { isTerminal } from '../../../shared/logic/fold-turn.ts'
import type { PartId } from '../../../shared/model/ids.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { StreamEvent, TurnEvent } from '../../../shared/model/turn-event.ts'
import type { Clock } from '../../ports/clock.ts'
import type { TurnIds } from '../../ports/store.ts'
import { createGrowingMessage } from './growing-message.ts'

/** Why no connection of a turn can be alive any more. */
export type LossReason = 'offline' | 'changed'

/** Why a running turn is told to end: by the user, by quitting, or since its connection is dead. */
export type StopReason = 'cancelled' | 'abandoned' | LossReason

/** A turn that runs in this process: its message so far, and those who watch it. */
export interface LiveTurn {
  readonly ids: TurnIds
  readonly message: () => Message
  readonly publish: (event: StreamEvent) => void
  /** A snapshot and all that follows, in batches of one frame, to the one `ended`. */
  readonly watch: (after: number | undefined, signal?: AbortSignal) => AsyncGenerator<TurnEvent>
  /** Ends the turn; the first reason holds. */
  readonly stop: (reason: StopReason) => void
  /** Aborts with a `StopReason`. */
  readonly stopped: AbortSignal
}

/** One display frame: what a watcher can show at most, and so what it is sent at most. */
const frameMs = 16

export function createLiveTurn(start: {
  readonly ids: TurnIds
  readonly answer: Message
  readonly clock: Clock
}): LiveTurn {
  const { ids, clock } = start
  const stop = new AbortController()
  const listeners = new Set<(event: TurnEvent) => void>()
  const growing = createGrowingMessage(start.answer)
  const timed = createPartTimes(clock)
  let seq = 0

  return {
    ids,
    message: growing.current,
    publish: (given) => {
      const event = timed(given)
      seq += 1
      growing.add(event)
      for (const listener of listeners) listener({ ...event, seq })
    },
    watch: async function* watch(after, signal) {
      const queue = createFrameQueue(clock, signal)
      // The observer comes before the snapshot, in one synchronous step: no gap, no double.
      listeners.add(queue.add)
      const message = growing.current()
      try {
        if (after !== seq) yield { type: 'snapshot', seq, message }
        if (isTerminal(message)) {
          yield endedEvent(message, seq)
          return
        }
        for (;;) {
          const batch = await queue.nextFrame()
          if (!batch) return
          for (const event of batch) {
            yield event
            if (event.type === 'ended') return
          }
        }
      } finally {
        listeners.delete(queue.add)
        queue.leave()
      }
    },
    stop: (reason) => stop.abort(reason),
    stopped: stop.signal,
  }
}

/** Says of reasoning how long it took, from when it was opened to when it was closed. */
function createPartTimes(clock: Clock): (event: StreamEvent) => StreamEvent {
  const openedMs = new Map<PartId, number>()
  return (event) => {
    if (event.type === 'part.opened' && event.kind === 'reasoning') {
      openedMs.set(event.partId, clock.monotonicMs())
    }
    const begunMs = event.type === 'part.closed' ? openedMs.get(event.partId) : undefined
    if (event.type !== 'part.closed' || begunMs === undefined) return event
    return { ...event, durationMs: Math.round(clock.monotonicMs() - begunMs) }
  }
}

/** The `ended` of a message that is in a terminal state. */
export function endedEvent(message: Message, seq: number): TurnEvent {
  if (!isTerminal(message)) throw new Error('The message has not ended.')
  return {
    type: 'ended',
    seq,
    outcome: {
      state: message.state as Exclude<Message['state'], 'pending' | 'streaming'>,
      ...(message.fault && { fault: message.fault }),
      ...(message.timeToFirstTokenMs !== undefined && {
        timeToFirstTokenMs: message.timeToFirstTokenMs,
      }),
    },
  }
}

interface FrameQueue {
  readonly add: (event: TurnEvent) => void
  /** What came during one frame; `undefined` when the watcher has left. */
  readonly nextFrame: () => Promise<readonly TurnEvent[] | undefined>
  readonly leave: () => void
}

function createFrameQueue(clock: Clock, signal: AbortSignal | undefined): FrameQueue {
  let pending: TurnEvent[] = []
  let due = false
  let cancelTimer: (() => void) | undefined
  let wake: (() => void) | undefined
  let lastFrameMs = -Infinity

  const ring = (): void => {
    due = true
    wake?.()
  }
  signal?.addEventListener('abort', ring, { once: true })
  // What comes after a pause does not wait for a frame; what comes in one go still goes in one.
  const untilNextFrame = (): number => Math.max(0, lastFrameMs + frameMs - clock.monotonicMs())

  return {
    add: (event) => {
      pending = withEvent(pending, event)
      if (event.type === 'ended') ring()
      else cancelTimer ??= clock.after(untilNextFrame(), ring)
    },
    nextFrame: async () => {
      while (!due) await new Promise<void>((resolve) => (wake = resolve))
      if (signal?.aborted) return undefined
      const batch = pending
      pending = []
      due = false
      cancelTimer?.()
      cancelTimer = undefined
      lastFrameMs = clock.monotonicMs()
      return batch
    },
    leave: () => {
      cancelTimer?.()
      signal?.removeEventListener('abort', ring)
      ring()
    },
  }
}

/** Deltas of one part that follow each other become one, under the newest number. */
function withEvent(pending: TurnEvent[], event: TurnEvent): TurnEvent[] {
  const last = pending.at(-1)
  if (last?.type === 'part.delta' && event.type === 'part.delta' && last.partId === event.partId) {
    pending[pending.length - 1] = { ...event, text: last.text + event.text }
  } else {
    pending.push(event)
  }
  return pending
}
