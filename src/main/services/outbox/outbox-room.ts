import type { Fault } from '../../../shared/errors/fault.ts'
import type { ConversationId, MessageId, RequestId, TurnId } from '../../../shared/model/ids.ts'
import type { OutboxItem } from '../../../shared/model/outbox-item.ts'
import type { AttachFiles } from '../../ports/attach-files.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Ids } from '../../ports/ids.ts'
import type { Log } from '../../ports/log.ts'
import type { Network } from '../../ports/network.ts'
import type { StartTurn } from '../../ports/start-turn.ts'
import type { Store, TurnIds } from '../../ports/store.ts'
import type { OneAfterAnother } from '../one-after-another.ts'

/** What runs in the engine, as far as the outbox is concerned. */
interface TurnsUnderWay {
  readonly running: () => readonly Pick<TurnIds, 'turnId' | 'conversationId' | 'answerId'>[]
  readonly stop: (id: TurnId) => Promise<void>
}

export interface OutboxParts {
  readonly store: Store
  readonly network: Network
  readonly turns: TurnsUnderWay
  readonly startTurn: StartTurn
  readonly attach: AttachFiles
  readonly conversations: {
    /** At each of these is looked: a turn began or ended, or the bin gave one back. */
    readonly changes: (signal: AbortSignal) => AsyncIterable<unknown>
    readonly refresh: (id: ConversationId) => Promise<void>
    readonly removed: (id: ConversationId) => void
  }
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
}

/** What the use-cases of the outbox share. */
export interface OutboxRoom extends OutboxParts {
  /** Whatever reads what waits and then changes it goes through this. */
  readonly inTurn: OneAfterAnother
  /** Why those were not sent that wait for the user since; forgotten with the process. */
  readonly refusals: Map<RequestId, Fault>
  /** Tells the watchers, and looks whether something may leave now. Not to be awaited `inTurn`. */
  readonly changed: () => void
}

/** The message that this one will follow, as things stand. */
export async function parentOf(
  { store }: Pick<OutboxRoom, 'store'>,
  { conversationId, parentId }: Pick<OutboxItem, 'conversationId' | 'parentId'>,
): Promise<MessageId | undefined> {
  return parentId ?? (await store.findConversation(conversationId))?.activeLeafId
}
