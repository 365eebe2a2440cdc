import { FaultError, type Fault } from '../../../shared/errors/fault.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import type { Outcome, StreamEvent, WaitingReason } from '../../../shared/model/turn-event.ts'
import { waitBeforeNextTry } from '../../domain/turn/retry-policy.ts'
import { withRetryTime } from '../../domain/turn/retry-time.ts'
import type { ChatProviders, StreamObserver, UseConnection } from '../../ports/chat-provider.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Ids } from '../../ports/ids.ts'
import type { LendImages } from '../../ports/lend-images.ts'
import type { Log } from '../../ports/log.ts'
import type { Cost, Prices } from '../../ports/prices.ts'
import type { KeepSentRequest } from '../../ports/keep-sent-request.ts'
import type { LedgerEntry } from '../../ports/store.ts'
import type { ComposedPrompt } from '../../ports/compose-prompt.ts'
import type { Breath } from './breath.ts'
import { outcomeOfStop } from './consume.ts'
import { nothing, openLedgerEntry } from './ledger-entry.ts'
import type { LiveTurn } from './live-turn.ts'
import { pause } from './pause.ts'
import { isContent, readWatched } from './read-watched.ts'

export interface AskParts {
  readonly providers: ChatProviders
  readonly useConnection: UseConnection
  readonly lendImages: LendImages
  readonly keepSentRequest: KeepSentRequest
  readonly prices: Prices
  readonly clock: Clock
  readonly ids: Pick<Ids, 'chance'>
  readonly log: Log
  readonly breath: Breath
}

/** So long a composition kept everything else waiting, a Stop as well. */
const longMs = 8

/** What is asked, and where what comes goes. */
interface Question {
  readonly model: ModelRef
  readonly compose: () => Promise<ComposedPrompt>
  readonly take: (event: StreamEvent) => void
}

interface Answered {
  readonly outcome: Outcome
  /** One for each try that reached a provider's adapter. */
  readonly requests: readonly LedgerEntry[]
}

/**
 * Sends the request, again if the retry policy says so, and gives how it ended. After the first
 * piece of an answer nothing is ever sent again by itself.
 */
export async function askUntilAnswered(
  parts: AskParts,
  live: LiveTurn,
  question: Question,
): Promise<Answered> {
  const { clock, log } = parts
  try {
    const startedMs = clock.monotonicMs()
    const prompt = await unlessStopped(question.compose(), live.stopped)
    // A prompt of thousands of messages takes about as long again to be written and sent.
    if (clock.monotonicMs() - startedMs > longMs) await pause(clock, 0, live.stopped)
    if (!prompt || live.stopped.aborted) return unasked(outcomeOfStop(live.stopped))
    return await askAgainAndAgain(parts, live, { ...question, prompt })
  } catch (error) {
    if (error instanceof FaultError) return unasked({ state: 'failed', fault: error.fault })
    const incidentId = live.ids.turnId
    log.error('turn.crashed', error, { incidentId })
    return unasked({ state: 'failed', fault: { code: 'app.internal', data: { incidentId } } })
  }
}

function unasked(outcome: Outcome): Answered {
  return { outcome: { ...outcome, ...nothing }, requests: [] }
}

interface ComposedQuestion extends Question {
  readonly prompt: ComposedPrompt
}

interface ObservedQuestion extends ComposedQuestion {
  readonly sent: StreamObserver['sent']
}

async function askAgainAndAgain(
  parts: AskParts,
  live: LiveTurn,
  question: ComposedQuestion,
): Promise<Answered> {
  const { clock, ids, log } = parts
  const startedMs = clock.monotonicMs()
  const requests: LedgerEntry[] = []
  const sent = requestKeeper(parts, live)
  let hasContent = false
  const take = (event: StreamEvent): void => {
    if (isContent(event)) hasContent = true
    question.take(event)
  }
  for (let tries = 1; ; tries += 1) {
    const { outcome, request } = await ask(parts, live, { ...question, take, sent }, tries)
    if (request) requests.push(request)
    const elapsedMs = clock.monotonicMs() - startedMs
    const { fault } = outcome
    const waitMs =
      outcome.state === 'failed' && fault && !hasContent
        ? waitBeforeNextTry(fault, { tries, elapsedMs }, ids.chance())
        : undefined
    if (!fault || waitMs === undefined) {
      if (request?.usage) question.take({ type: 'usage', usage: request.usage })
      return { outcome: withRetryTime(outcome, clock.now()), requests }
    }
    log.info('turn.retry', { code: fault.code, tries, waitMs: Math.round(waitMs) })
    question.take({ type: 'waiting', reason: reasonOf(fault), until: clock.now() + waitMs })
    await pause(clock, waitMs, live.stopped)
    if (live.stopped.aborted) {
      return { outcome: { ...outcomeOfStop(live.stopped), ...costOf(request) }, requests }
    }
    question.take({ type: 'waiting', reason: 'retrying' })
  }
}

interface Asked {
  readonly outcome: Outcome
  /** Absent when the provider's adapter was never reached. */
  readonly request?: LedgerEntry
}

/** One request, under the eyes of its watchdogs, with its costs. Never throws. */
async function ask(
  parts: AskParts,
  live: LiveTurn,
  question: ObservedQuestion,
  tryNumber: number,
): Promise<Asked> {
  const { model } = question
  let isReached = false
  let tellReached = (): void => {}
  const reached = new Promise<true>((resolve) => (tellReached = () => resolve(true)))
  try {
    const asked = parts.useConnection(model.providerId, async (account, connection) => {
      if (live.stopped.aborted) return unreached(live.stopped)
      isReached = true
      tellReached()
      const { estimatedInputTokens, leftOutMessages, ...prompt } = question.prompt
      const to = { kind: account.kind, modelId: model.modelId }
      const lending = parts.lendImages(prompt.messages, to, live.stopped)
      const messages = await unlessStopped(lending, live.stopped)
      if (!messages) return unreached(live.stopped)
      const entry = openLedgerEntry(parts, { account, model, tryNumber, estimatedInputTokens })
      const take = (event: StreamEvent): void => {
        entry.note(event)
        // What a try used is told when it has answered: another one may follow.
        if (event.type !== 'usage') question.take(event)
      }
      const provider = parts.providers[account.kind]
      const request = { ...prompt, messages, model: model.modelId }
      const outcome = await readWatched(parts, live, { model, take }, (signal, sign) =>
        provider.stream(request, connection, signal, { sign, sent: question.sent }),
      )
      const ledgerEntry = await entry.close(outcome)
      return {
        outcome: {
          ...outcome,
          ...costOf(ledgerEntry),
          ...(leftOutMessages > 0 && { leftOutMessages }),
        },
        request: ledgerEntry,
      }
    })
    // A keychain may ask its user something before it lends a key, for as long as that takes.
    await unlessStopped(Promise.race([asked, reached]), live.stopped)
    return isReached || !live.stopped.aborted ? await asked : unreached(live.stopped)
  } catch (error) {
    if (error instanceof FaultError) {
      return { outcome: { state: 'failed', fault: error.fault, ...nothing } }
    }
    const incidentId = live.ids.turnId
    parts.log.error('turn.crashed', error, { incidentId })
    return {
      outcome: { state: 'failed', fault: { code: 'app.internal', data: { incidentId } } },
    }
  }
}

function unreached(stopped: AbortSignal): Asked {
  return { outcome: { ...outcomeOfStop(stopped), ...nothing } }
}

/** Hands on each request of the turn, numbered: one try may take several. */
function requestKeeper(parts: AskParts, { ids }: LiveTurn): StreamObserver['sent'] {
  let tryNumber = 0
  return (request) => {
    tryNumber += 1
    const sentAt = parts.clock.now()
    parts.keepSentRequest({ ...request, answerId: ids.answerId, tryNumber, sentAt })
  }
}

/** Of a request that was not even made it is known to be nothing. */
function costOf(request: LedgerEntry | undefined): Partial<Cost> {
  const { costMicroUsd, savedMicroUsd } = request ?? nothing
  return {
    ...(costMicroUsd !== undefined && { costMicroUsd }),
    ...(savedMicroUsd !== undefined && { savedMicroUsd }),
  }
}

/** What it gives, or nothing once the turn was stopped. */
async function unlessStopped<T>(work: Promise<T>, stopped: AbortSignal): Promise<T | undefined> {
  let tellStopped = (): void => {}
  try {
    const end = new Promise<undefined>((resolve) => {
      tellStopped = () => resolve(undefined)
      stopped.addEventListener('abort', tellStopped, { once: true })
      if (stopped.aborted) tellStopped()
    })
    return await Promise.race([work, end])
  } finally {
    stopped.removeEventListener('abort', tellStopped)
  }
}

function reasonOf(fault: Fault): WaitingReason {
  if (fault.code === 'provider.rateLimited') return 'rate-limit'
  return fault.code === 'provider.overloaded' ? 'overloaded' : 'retrying'
}
