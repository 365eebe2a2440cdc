import { faultError } from '../../../shared/errors/fault.ts'
import { foldTurn } from '../../../shared/logic/fold-turn.ts'
import type { ConversationTree } from '../../../shared/model/conversation.ts'
import type { ConversationId, TurnId } from '../../../shared/model/ids.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import type { StreamEvent, TurnEvent } from '../../../shared/model/turn-event.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Store, TurnBeginning, TurnIds } from '../../ports/store.ts'
import {
  createLiveTurn,
  endedEvent,
  type LiveTurn,
  type LossReason,
  type StopReason,
} from './live-turn.ts'
import type { ComposePrompt } from '../../ports/compose-prompt.ts'
import type { RunTurn } from './run-turn.ts'

/** The turns that run in this process. */
export interface TurnRoom {
  /** Commits the beginning, then runs the turn in the background. Idempotent by request id. */
  readonly begin: (beginning: TurnBeginning, before: ConversationTree) => Promise<TurnIds>
  readonly watch: (
    turnId: TurnId,
    after: number | undefined,
    signal?: AbortSignal,
  ) => AsyncGenerator<TurnEvent>
  readonly stop: (turnId: TurnId) => Promise<void>
  readonly running: () => readonly Pick<TurnIds, 'turnId' | 'conversationId' | 'answerId'>[]
  /** Ends every turn as interrupted, and waits until their text is on disk. */
  readonly abandonAll: () => Promise<void>
  /**
   * Ends turns as interrupted whose connections can't have survived: all, or those with the models
   * that `isLost` names.
   */
  readonly loseConnections: (
    reason: LossReason,
    isLost?: (model: ModelRef) => boolean,
  ) => Promise<void>
}

export function createTurnRoom(parts: {
  readonly store: Store
  readonly composePrompt: ComposePrompt
  readonly runTurn: RunTurn
  readonly clock: Clock
  readonly log: Log
  readonly conversationChanged: (id: ConversationId) => Promise<void>
  /** Told of each answer once its end is on disk; must not reject. */
  readonly answerEnded?: (answer: Message) => Promise<void>
}): TurnRoom {
  const { store, clock, log } = parts
  const live = new Map<TurnId, { readonly turn: LiveTurn; readonly ended: Promise<void> }>()

  async function run(turn: LiveTurn, model: ModelRef, tree: ConversationTree): Promise<void> {
    const { conversationId, turnId, userMessageId } = turn.ids
    const begun = turn.message().parts
    try {
      await parts.runTurn(turn, model, () =>
        parts.composePrompt({ tree, userMessageId, model, begun }),
      )
    } finally {
      live.delete(turnId)
      await parts.conversationChanged(conversationId).catch((error: unknown) => {
        log.error('turn.change-not-told', error)
      })
      await parts.answerEnded?.(turn.message())
    }
  }

  async function end(
    reason: StopReason,
    isMeant: (model: ModelRef) => boolean = () => true,
  ): Promise<void> {
    const running = [...live.values()].filter(({ turn }) => isMeant(requireModel(turn.message())))
    for (const { turn } of running) turn.stop(reason)
    await Promise.all(running.map(({ ended }) => ended))
  }

  return {
    begin: async (beginning, before) => {
      const ids = await store.beginTurn(beginning)
      // An older turn's ids: this request was seen before, and nothing is to be run.
      if (ids.turnId !== beginning.turnId) return ids
      const turn = createLiveTurn({ ids, answer: beginning.answer, clock })
      const { userMessage, answer } = beginning
      const messages = userMessage ? [...before.messages, userMessage] : before.messages
      const ended = run(turn, requireModel(answer), { ...before, messages })
      live.set(ids.turnId, { turn, ended })
      await parts.conversationChanged(ids.conversationId)
      return ids
    },
    watch: (turnId, after, signal) =>
      live.get(turnId)?.turn.watch(after, signal) ?? watchEnded(store, turnId),
    stop: async (turnId) => {
      const running = live.get(turnId)
      running?.turn.stop('cancelled')
      await running?.ended
      if (!running && !(await store.readTurn(turnId))) throw faultError('turn.notFound', {})
    },
    running: () => [...live.values()].map(({ turn }) => placeOf(turn.ids)),
    abandonAll: () => end('abandoned'),
    loseConnections: end,
  }
}

function placeOf({ turnId, conversationId, answerId }: TurnIds) {
  return { turnId, conversationId, answerId }
}

async function* watchEnded(store: Store, turnId: TurnId): AsyncGenerator<TurnEvent> {
  const stored = await store.readTurn(turnId)
  if (!stored) throw faultError('turn.notFound', {})
  const answer = foldTurn(stored.answer, unsavedEnd)
  yield { type: 'snapshot', seq: 0, message: answer }
  yield endedEvent(answer, 0)
}

/** Of a turn that runs no more, and whose end could not be saved; changes no other message. */
const unsavedEnd: StreamEvent = {
  type: 'ended',
  outcome: { state: 'interrupted', fault: { code: 'turn.abandoned', data: {} } },
}

function requireModel(answer: Message): ModelRef {
  if (!answer.model) throw new Error('An answer names the model that is asked.')
  return answer.model
}
