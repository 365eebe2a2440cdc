import { FaultError, type Fault } from '../../../shared/errors/fault.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import type { Outcome, StreamEvent, WaitingReason } from '../../../shared/model/turn-event.ts'
import { mayThinkLong } from '../../domain/provider/capabilities.ts'
import type { PromptMessage } from '../../domain/turn/prompt.ts'
import { waitBeforeNextTry } from '../../domain/turn/retry-policy.ts'
import type { ChatProviders, UseConnection } from '../../ports/chat-provider.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Ids } from '../../ports/ids.ts'
import type { Log } from '../../ports/log.ts'
import { consume, outcomeOfStop } from './consume.ts'
import type { LiveTurn } from './live-turn.ts'
import { longPatience, patience, setWatchdogs } from './watchdogs.ts'

export interface AskParts {
  readonly providers: ChatProviders
  readonly useConnection: UseConnection
  readonly clock: Clock
  readonly ids: Pick<Ids, 'chance'>
  readonly log: Log
}

/** What is asked, and where what comes goes. */
interface Question {
  readonly model: ModelRef
  readonly prompt: readonly PromptMessage[]
  readonly take: (event: StreamEvent) => void
}

/**
 * Sends the request, again if the retry policy says so, and gives how it ended. After the first
 * piece of an answer nothing is ever sent again by itself.
 */
export async function askUntilAnswered(
  parts: AskParts,
  live: LiveTurn,
  question: Question,
): Promise<Outcome> {
  const { clock, ids, log } = parts
  const startedMs = clock.monotonicMs()
  let hasContent = false
  const take = (event: StreamEvent): void => {
    if (event.type === 'part.delta') hasContent = true
    question.take(event)
  }
  for (let tries = 1; ; tries += 1) {
    const outcome = await ask(parts, live, { ...question, take }, () => hasContent)
    const { state, fault } = outcome
    if (state !== 'failed' || !fault || hasContent) return outcome
    const elapsedMs = clock.monotonicMs() - startedMs
    const waitMs = waitBeforeNextTry(fault, { tries, elapsedMs }, ids.chance())
    if (waitMs === undefined) return outcome
    log.info('turn.retry', { code: fault.code, tries, waitMs: Math.round(waitMs) })
    question.take({ type: 'waiting', reason: reasonOf(fault), until: clock.now() + waitMs })
    await pause(clock, waitMs, live.stopped)
    if (live.stopped.aborted) return outcomeOfStop(live.stopped)
    question.take({ type: 'waiting', reason: 'retrying' })
  }
}

/** One request, under the eyes of its watchdogs. Never throws. */
async function ask(
  parts: AskParts,
  live: LiveTurn,
  question: Question,
  hasContent: () => boolean,
): Promise<Outcome> {
  const { clock, log } = parts
  const { model, prompt, take } = question
  const request = new AbortController()
  const stop = (): void => request.abort()
  live.stopped.addEventListener('abort', stop, { once: true })
  let stalled: Fault | undefined
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
    const outcome = await parts.useConnection(model.providerId, (account, connection) => {
      const provider = parts.providers[account.kind]
      const { observe } = dogs
      const isContinuation = live.message().continuedFrom !== undefined
      const asked = { model: model.modelId, messages: prompt, isContinuation }
      const stream = provider.stream(asked, connection, request.signal, observe)
      return consume(stream, request.signal, clock, (event) => {
        observe('progress')
        take(event)
      })
    })
    if (live.stopped.aborted) return outcomeOfStop(live.stopped)
    if (!stalled) return outcome
    return { state: hasContent() ? 'interrupted' : 'failed', fault: stalled }
  } catch (error) {
    if (error instanceof FaultError) return { state: 'failed', fault: error.fault }
    const incidentId = live.ids.turnId
    log.error('turn.crashed', error, { incidentId })
    return { state: 'failed', fault: { code: 'app.internal', data: { incidentId } } }
  } finally {
    dogs.callOff()
    live.stopped.removeEventListener('abort', stop)
  }
}

function reasonOf(fault: Fault): WaitingReason {
  if (fault.code === 'provider.rateLimited') return 'rate-limit'
  return fault.code === 'provider.overloaded' ? 'overloaded' : 'retrying'
}

/** Waits so long, or until the signal, whichever is first. */
function pause(clock: Clock, delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const cancel = clock.after(delayMs, end)
    function end(): void {
      cancel()
      signal.removeEventListener('abort', end)
      resolve()
    }
    signal.addEventListener('abort', end, { once: true })
  })
}
