import type { Fault } from '../../../../shared/errors/fault.ts'
import { redactedDetail } from '../../../../shared/logic/redact.ts'
import type { Outcome, StreamEvent } from '../../../../shared/model/turn-event.ts'
import type { StreamObserver } from '../../../ports/chat-provider.ts'
import {
  outcomeOfEnding,
  type AnswerDecoder,
  type ContentReading,
  type Reading,
} from './answer-decoder.ts'
import { createAnswerParts } from './answer-parts.ts'
import type { Call } from './call.ts'
import { faultOf } from './fault-of.ts'
import { CutStreamError, readFrames } from './frames.ts'
import { abortable, readChunks } from './read-chunks.ts'

/** One streamed answer: how to ask for it, and how to read it. */
export interface AnswerJob {
  readonly call: Call
  /** Sends the request; resolves on a successful response's headers. */
  readonly open: (signal: AbortSignal) => Promise<Response>
  readonly decode: AnswerDecoder
  readonly onUnknownEvents?: (count: number) => void
}

/**
 * The one loop behind every adapter's stream, which keeps the promises of the port: it never
 * throws, closes what it opened, and ends exactly once. What proves an end is the vendor's
 * marker alone; whatever breaks, or is stopped, after the marker no longer matters.
 */
export async function* streamAnswer(
  job: AnswerJob,
  signal: AbortSignal,
  observe: StreamObserver['sign'] = () => undefined,
): AsyncGenerator<StreamEvent, void> {
  const parts = createAnswerParts()
  const connection = new AbortController()
  const onAbort = () => connection.abort()
  signal.addEventListener('abort', onAbort, { once: true })
  if (signal.aborted) onAbort()
  let outcome: Outcome | undefined
  try {
    for await (const reading of readAnswer(job, connection.signal, observe)) {
      connection.signal.throwIfAborted()
      if (isContent(reading)) {
        yield* parts.append(reading)
      } else if (reading.type === 'usage') {
        yield { type: 'usage', usage: reading.usage }
      } else if (reading.type === 'marker') {
        const { ending } = reading
        const detail = ending.explanation && redactedDetail(ending.explanation, job.call.secrets)
        outcome ??= outcomeOfEnding(ending, detail)
        if (reading.isLast) break
      } else {
        // What fails within its stream had begun, text or not, and may have been paid for.
        outcome ??= failedWith(job.call.faultOfReading(reading), true)
        break
      }
    }
    outcome ??= unfinished
  } catch (error) {
    if (signal.aborted) outcome ??= { state: 'cancelled' }
    else if (error instanceof CutStreamError) outcome ??= unfinished
    else outcome ??= failedWith(job.call.faultOfError(error), parts.hasContent())
  } finally {
    signal.removeEventListener('abort', onAbort)
    connection.abort()
  }
  yield* parts.close()
  yield { type: 'ended', outcome }
}

/** The body ended, in a document or between two, and the marker had not come. */
const unfinished: Outcome = { state: 'interrupted', fault: faultOf('provider.protocol', {}) }

function isContent(reading: Reading): reading is ContentReading {
  return reading.type === 'text' || reading.type === 'citation' || reading.type === 'toolCall'
}

async function* readAnswer(
  job: AnswerJob,
  signal: AbortSignal,
  observe: StreamObserver['sign'],
): AsyncGenerator<Exclude<Reading, { type: 'unknown' }>, void> {
  let unknownEvents = 0
  try {
    signal.throwIfAborted()
    const response = await abortable(job.open(signal), signal)
    observe('life')
    const chunks = observed(readChunks(response, signal), observe)
    for await (const frame of readFrames(chunks)) {
      if (frame === 'done') return
      for (const reading of job.decode(frame.document)) {
        if (reading.type === 'unknown') {
          unknownEvents += 1
        } else {
          observe('progress')
          yield reading
        }
      }
    }
  } finally {
    if (unknownEvents > 0) job.onUnknownEvents?.(unknownEvents)
  }
}

/** Tells each piece that comes; one that ends within a line is of an event that is on its way. */
async function* observed(
  chunks: AsyncIterable<Uint8Array>,
  observe: StreamObserver['sign'],
): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of chunks) {
    observe(chunk.at(-1) === newline ? 'life' : 'progress')
    yield chunk
  }
}

const newline = '\n'.charCodeAt(0)

/** A failure after the first text leaves an interrupted answer; before it there is none. */
function failedWith(fault: Fault, hasContent: boolean): Outcome {
  if (fault.code === 'provider.refused') return { state: 'filtered', fault }
  return { state: hasContent ? 'interrupted' : 'failed', fault }
}
