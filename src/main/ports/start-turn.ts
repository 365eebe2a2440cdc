import type { Attachment } from '../../shared/model/attachment.ts'
import type { ConversationId, MessageId, RequestId } from '../../shared/model/ids.ts'
import type { ModelRef } from '../../shared/model/model-info.ts'
import type { TurnIds } from './store.ts'

/** A message that is to be sent. */
export interface StartTurnInput {
  /** Made by the sender, the same for every try of the same send. */
  readonly requestId: RequestId
  /** Absent begins a new conversation, titled by the first words. */
  readonly conversationId?: ConversationId | undefined
  /** The message that it follows; absent for the first of a branch. */
  readonly parentId?: MessageId | undefined
  readonly text: string
  /** The files beside it; of each its hash, its name and the chosen pages are asked for. */
  readonly attachments?: readonly Attachment[] | undefined
  readonly model: ModelRef
}

/**
 * Sends a message: commits it and an empty answer, then asks the model. The same `requestId`
 * twice starts one turn. An item of the outbox with that id is gone once it resolves.
 * @throws FaultError `turn.emptyMessage`, `turn.tooLong`, `turn.budgetReached`,
 *   `attachment.notFound`, `conversation.notFound`, `conversation.messageNotFound`, `provider.notFound`, and what the
 *   store throws; nothing was changed then
 */
export type StartTurn = (input: StartTurnInput) => Promise<TurnIds>
