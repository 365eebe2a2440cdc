import { foldTurn, isTerminal } from '../../shared/logic/fold-turn.ts'
import type { ConversationId, MessageId, TurnId } from '../../shared/model/ids.ts'
import type { Message } from '../../shared/model/message.ts'
import type { TurnEvent, WaitingReason } from '../../shared/model/turn-event.ts'
import type { Client } from './client.ts'
import { createListeners } from './listeners.ts'
import { createCell, type Source } from './source.ts'
import { createSpareFrames, type SpareFrame } from './spare-frames.ts'

/** One turn that this window follows, and its answer as far as it has come. */
export interface LiveAnswer {
  readonly turnId: TurnId
  readonly answerId: MessageId
  readonly conversationId: ConversationId
  readonly message?: Message
  readonly waiting?: { readonly reason: WaitingReason; readonly until?: number }
  /** The turn is over; the entry stays until the conversation was read again. */
  readonly ended: boolean
}

export interface RunningTurns {
  /** Begins to follow a turn; following it already does nothing. */
  readonly follow: (turn: Pick<LiveAnswer, 'turnId' | 'answerId' | 'conversationId'>) => void
  readonly isFollowed: (answerId: MessageId) => boolean
  /** The live answer that has this message's id. */
  readonly answer: (answerId: MessageId) => Source<LiveAnswer | undefined>
  /** The turns that are not over, oldest first. Changes when one begins or ends. */
  readonly running: Source<readonly LiveAnswer[]>
  /** The frames in which answers are drawn, for what else comes of them. */
  readonly spareFrame: SpareFrame
}

/**
 * Follows turns outside of React: events are folded as they come and shown with a frame to spare,
 * so that an answer of any speed costs one update of one message every other frame, and fewer while
 * somebody types.
 */
export function createRunningTurns(
  client: Client,
  onEnded: (conversationId: ConversationId) => Promise<void>,
): RunningTurns {
  const answers = new Map<MessageId, LiveAnswer>()
  const spareFrame = createSpareFrames()
  const { subscribe, show, showSoon } = createListeners<MessageId>(spareFrame)
  const running = createCell<readonly LiveAnswer[]>([])

  async function watch({ turnId, answerId, conversationId }: LiveAnswer): Promise<void> {
    try {
      for await (const event of await client.turns.watch({ turnId })) {
        const before = answers.get(answerId)
        if (!before) return
        answers.set(answerId, foldAnswer(before, event))
        if (event.type !== 'ended') showSoon(answerId)
      }
    } catch {
      // What became of the answer is read from the conversation, below.
    }
    const last = answers.get(answerId)
    if (last) answers.set(answerId, { ...last, ended: true })
    show(answerId)
    running.write(running.read().filter((other) => other.answerId !== answerId))
    await onEnded(conversationId)
    answers.delete(answerId)
    show(answerId)
  }

  return {
    follow: (turn) => {
      if (answers.has(turn.answerId)) return
      const answer = { ...turn, ended: false }
      answers.set(turn.answerId, answer)
      running.write([...running.read(), answer])
      void watch(answer)
    },
    isFollowed: (answerId) => answers.has(answerId),
    answer: (answerId) => ({
      read: () => answers.get(answerId),
      subscribe: (listener) => subscribe(answerId, listener),
    }),
    running: { subscribe: running.subscribe, read: running.read },
    spareFrame,
  }
}

function foldAnswer(before: LiveAnswer, event: TurnEvent): LiveAnswer {
  const { waiting: _, ...rest } = before
  if (event.type === 'waiting') {
    const { reason, until } = event
    return { ...rest, waiting: until === undefined ? { reason } : { reason, until } }
  }
  if (event.type === 'snapshot') return { ...rest, message: event.message }
  if (!before.message) return before
  const message = foldTurn(before.message, event)
  // Figures may arrive while the provider is still making us wait.
  const waiting = event.type === 'usage' && before.waiting ? { waiting: before.waiting } : {}
  return { ...rest, ...waiting, message, ended: isTerminal(message) }
}
