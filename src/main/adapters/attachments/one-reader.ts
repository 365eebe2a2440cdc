import { faultError, type FaultError } from '../../../shared/errors/fault.ts'
import type { Clock } from '../../ports/clock.ts'
import type { ReaderProcess } from '../../ports/reader-process.ts'
import type { ReaderReply, ReaderTask } from './reader-protocol.ts'

interface AskOptions {
  readonly clock: Clock
  readonly limitMs: number
  readonly signal: AbortSignal
}

/** One process, which is asked one thing at a time. */
export interface Reader {
  /** Rejects when the process overran, died, or its work was given up; it is of no use then. */
  readonly ask: (task: ReaderTask, options: AskOptions) => Promise<ReaderReply>
  readonly kill: () => void
}

export function beginReader(process: ReaderProcess): Reader {
  let onReply: (reply: ReaderReply) => void = () => undefined
  let onDeath: () => void = () => undefined
  let isDead = false
  process.onMessage((message) => onReply(message as ReaderReply))
  process.onExit(() => {
    isDead = true
    onDeath()
  })

  async function ask(
    task: ReaderTask,
    { clock, limitMs, signal }: AskOptions,
  ): Promise<ReaderReply> {
    signal.throwIfAborted()
    const settled = new AbortController()
    try {
      return await new Promise((resolve, reject) => {
        const overrun = (): void => reject(tooSlow())
        const giveUp = (): void => reject(signal.reason as Error)
        settled.signal.addEventListener('abort', clock.after(limitMs, overrun))
        signal.addEventListener('abort', giveUp, { signal: settled.signal })
        onReply = resolve
        onDeath = overrun
        if (isDead) overrun()
        else process.send(task)
      })
    } finally {
      settled.abort()
    }
  }

  return { ask, kill: process.kill }
}

/** A process that died took more memory than it may. */
function tooSlow(): FaultError {
  return faultError('attachment.unreadable', { reason: 'too-slow' })
}
