import { faultError, type FaultError } from '../../../shared/errors/fault.ts'
import type { Clock } from '../../ports/clock.ts'
import type { DocumentReader } from '../../ports/document-reader.ts'
import type { Log } from '../../ports/log.ts'
import type { BeginReaderProcess } from '../../ports/reader-process.ts'
import { beginReader } from './one-reader.ts'
import { createReaderPool } from './reader-pool.ts'
import type { ReaderRefusal, ReaderReply, ReaderTask } from './reader-protocol.ts'

export interface ProcessDocumentReaderOptions {
  readonly begin: BeginReaderProcess
  readonly clock: Clock
  readonly log: Log
  /** The longest that one file may take; shorter in tests of what takes too long. */
  readonly limitMs?: number
}

/** A long book takes a few seconds; what takes longer is made to. */
const usualLimitMs = 30_000
const maxMemoryMb = 768

/** Reads each file in a process that is ended when it overruns, or has nothing to do for a while. */
export function createProcessDocumentReader({
  begin,
  clock,
  log,
  limitMs = usualLimitMs,
}: ProcessDocumentReaderOptions): DocumentReader {
  const pool = createReaderPool({ begin: () => beginReader(begin({ maxMemoryMb })), clock })
  const closed = new AbortController()

  async function work(task: ReaderTask, signal: AbortSignal | undefined): Promise<ReaderReply> {
    const givenUp = signal ? AbortSignal.any([signal, closed.signal]) : closed.signal
    const reader = await pool.take(givenUp)
    try {
      const reply = await reader.ask(task, { clock, limitMs, signal: givenUp })
      pool.giveBack(reader)
      return reply
    } catch (error) {
      pool.end(reader)
      if (!givenUp.aborted) log.info('attachments.reader-ended', { task: task.type })
      throw error
    }
  }

  return {
    read: async (file, signal) => {
      const reply = await work({ type: 'read', ...file }, signal)
      if (reply.type === 'read') return reply.document
      throw refusalOf(reply)
    },
    draw: async (bytes, size, signal) => {
      const reply = await work({ type: 'draw', bytes, size }, signal)
      if (reply.type === 'drawn') return reply.image
      throw refusalOf(reply)
    },
    close: async () => {
      closed.abort(faultError('attachment.unreadable', { reason: 'too-slow' }))
      pool.close()
    },
  }
}

function refusalOf(reply: ReaderReply): FaultError {
  const why: ReaderRefusal = reply.type === 'refused' ? reply.why : 'damaged'
  return why === 'kind-unknown'
    ? faultError('attachment.kindUnknown', {})
    : faultError('attachment.unreadable', { reason: why })
}
