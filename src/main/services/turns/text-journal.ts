import type { MessageId, PartId } from '../../../shared/model/ids.ts'
import type { Part, PartHead } from '../../../shared/model/part.ts'
import type { StreamEvent } from '../../../shared/model/turn-event.ts'
import type { CancelTimer, Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Store, StreamedText } from '../../ports/store.ts'

/** Puts streamed text on disk while it comes, so that a crash costs less than 100 ms of it. */
export interface TextJournal {
  readonly record: (event: StreamEvent) => void
  /** Waits for what is being written; nothing is written after. */
  readonly close: () => Promise<void>
}

/** With the write itself this keeps what a crash costs well below 100 ms. */
const flushAfterMs = 60
const flushAtChars = 2_048

export function createTextJournal(parts: {
  readonly store: Store
  readonly answerId: MessageId
  /** The parts that the answer begins with. */
  readonly begun: readonly Part[]
  readonly clock: Clock
  readonly log: Log
}): TextJournal {
  const { store, answerId, clock, log } = parts
  const heads = new Map(parts.begun.map((part): [PartId, PartHead] => [part.id, headOf(part)]))
  let waiting: StreamedText[] = []
  let waitingChars = 0
  let seq = 0
  let writing: Promise<void> | undefined
  let cancelTimer: CancelTimer | undefined
  let closed = false

  function flush(): void {
    cancelTimer?.()
    cancelTimer = undefined
    // One write at a time: while the disk is slow, text gathers into the next one.
    if (writing || closed || waiting.length === 0) return
    const texts = waiting
    waiting = []
    waitingChars = 0
    writing = store
      .appendText(answerId, texts)
      .catch((error: unknown) => log.error('turn.text-not-journalled', error))
      .finally(() => {
        writing = undefined
        if (waiting.length > 0) schedule()
      })
  }

  function schedule(): void {
    if (waitingChars >= flushAtChars) flush()
    else cancelTimer ??= clock.after(flushAfterMs, flush)
  }

  return {
    record: (event) => {
      if (event.type === 'part.opened') heads.set(event.partId, headOf(event))
      else if (event.type !== 'part.delta') return
      // A part may mean something without text: a source, or a tool that was asked for.
      const text = event.type === 'part.delta' ? event.text : ''
      const last = waiting.at(-1)
      if (last?.partId === event.partId) {
        waiting[waiting.length - 1] = { ...last, text: last.text + text }
      } else {
        const head = heads.get(event.partId) ?? { kind: 'text' }
        waiting.push({ ...head, seq: seq++, partId: event.partId, text })
      }
      waitingChars += text.length
      schedule()
    },
    close: async () => {
      closed = true
      cancelTimer?.()
      await writing
    },
  }
}

function headOf({ kind, source, toolName }: PartHead): PartHead {
  return { kind, ...(source && { source }), ...(toolName !== undefined && { toolName }) }
}
