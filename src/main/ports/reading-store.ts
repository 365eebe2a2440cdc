import type { Conversation } from '../../shared/model/conversation.ts'
import type { ConversationId, MessageId } from '../../shared/model/ids.ts'
import type { MessageMark } from '../../shared/model/message-mark.ts'
import type {
  FoundInMessage,
  OpenedConversation,
  PathStretch,
  ReadMessages,
} from '../../shared/model/opened-conversation.ts'
import type { ReadingPlace } from '../../shared/model/reading-place.ts'
import type { UsageTotal } from '../../shared/model/usage.ts'

/** How a conversation is opened. */
export interface OpeningOptions {
  /** To be in the window that is read; else what the reader saw last is. */
  readonly around?: MessageId | undefined
  /** How many messages are read, beside the last ones. */
  readonly limit: number
}

/**
 * What the store knows of a branch on show, read in pieces that don't grow with it. A branch that
 * was removed is neither on the path nor among the versions. `undefined` wherever the conversation
 * does not exist or is in the bin.
 */
export interface ReadingStore {
  /**
   * A window of the branch around the place that is asked for or kept, and the path from there to
   * its leaf; in a time that does not grow with what is above.
   */
  readonly openConversation: (
    id: ConversationId,
    options: OpeningOptions,
  ) => Promise<OpenedConversation | undefined>

  /** The path from the first message to the one above this; empty for one that is not there. */
  readonly readAncestors: (
    id: ConversationId,
    messageId: MessageId,
  ) => Promise<PathStretch | undefined>

  /** In the order of these ids; one that is not of this conversation is left out. */
  readonly readMessages: (
    id: ConversationId,
    messageIds: readonly MessageId[],
  ) => Promise<ReadMessages | undefined>

  /** The branch on show, from its first message to its leaf. */
  readonly readPath: (id: ConversationId) => Promise<readonly MessageId[] | undefined>

  /** Every mark of the conversation, in the order of the messages' ids. */
  readonly readMarks: (id: ConversationId) => Promise<readonly MessageMark[] | undefined>

  /** Which of these messages say a text that was folded by `foldText`, in the order of the ids. */
  readonly findInMessages: (
    id: ConversationId,
    messageIds: readonly MessageId[],
    folded: string,
  ) => Promise<readonly FoundInMessage[]>

  /** What the answers of the branch on show used, each by the request that answered. */
  readonly sumBranch: (id: ConversationId) => Promise<UsageTotal | undefined>

  /**
   * Shows the branch that goes through this message to the newest leaf under it. Also `undefined`
   * when the message is not one of that conversation.
   */
  readonly showVersion: (
    id: ConversationId,
    messageId: MessageId,
  ) => Promise<Conversation | undefined>

  /** Keeps where the reader was; of a conversation that is not there, nothing. */
  readonly savePlace: (id: ConversationId, place: ReadingPlace, now: number) => Promise<void>
}
