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
/** While the disk takes nothing. */
const flushAgainAfterMs = 1_000

export function createTextJournal(parts: {
  readonly store: Store
  readonly answerId: MessageId
  /** The parts that the answer begins with. */
  readonly begun: readonly Part[]
  readonly clock: Clock
  readonly log: Log
}): TextJournal {
  const { store, answerId, clock, log } = parts
  const gathered = createGatherer(parts.begun)
  /** What a failed write held, as it was: text after it without it would be a gap. */
  let unwritten: readonly StreamedText[] = []
  let writing: Promise<void> | undefined
  let isOverdue = false
  let cancelTimer: CancelTimer | undefined
  let closed = false

  function flush(): void {
    cancelTimer?.()
    cancelTimer = undefined
    // One write at a time: while the disk is slow, text gathers into the next one.
    isOverdue = writing !== undefined
    if (isOverdue || closed) return
    const texts = [...unwritten, ...gathered.take()]
    writing = store.appendText(answerId, texts).then(
      () => {
        unwritten = []
      },
      (error: unknown) => {
        if (unwritten.length === 0) log.error('turn.text-not-journalled', error)
        unwritten = texts
      },
    )
    void writing.then(() => {
      writing = undefined
      if (unwritten.length > 0 || gathered.chars() !== undefined) schedule()
    })
  }

  function schedule(): void {
    if (unwritten.length > 0) cancelTimer ??= clock.after(flushAgainAfterMs, flush)
    else if (isOverdue || (gathered.chars() ?? 0) >= flushAtChars) flush()
    else cancelTimer ??= clock.after(flushAfterMs, flush)
  }

  return {
    record: (event) => {
      if (gathered.add(event)) schedule()
    },
    close: async () => {
      closed = true
      cancelTimer?.()
      await writing
    },
  }
}

/** Numbers pieces of text, and joins those that follow each other until they are taken. */
function createGatherer(begun: readonly Part[]) {
  const heads = new Map(begun.map((part): [PartId, PartHead] => [part.id, headOf(part)]))
  let waiting: StreamedText[] = []
  let chars = 0
  let seq = 0
  return {
    /** Whether the event is one that is written. */
    add: (event: StreamEvent): boolean => {
      if (event.type === 'part.opened') heads.set(event.partId, headOf(event))
      else if (event.type !== 'part.delta') return false
      // A part may mean something without text: a source, or a tool that was asked for.
      const text = event.type === 'part.delta' ? event.text : ''
      const last = waiting.at(-1)
      if (last?.partId === event.partId) {
        waiting[waiting.length - 1] = { ...last, text: last.text + text }
      } else {
        const head = heads.get(event.partId) ?? { kind: 'text' }
        waiting.push({ ...head, seq: seq++, partId: event.partId, text })
      }
      chars += text.length
      return true
    },
    /** How much is gathered; `undefined` when nothing is, since a piece may be empty. */
    chars: (): number | undefined => (waiting.length > 0 ? chars : undefined),
    take: (): readonly StreamedText[] => {
      const taken = waiting
      waiting = []
      chars = 0
      return taken
    },
  }
}

function headOf({ kind, source, toolName }: PartHead): PartHead {
  return { kind, ...(source && { source }), ...(toolName !== undefined && { toolName }) }
}
