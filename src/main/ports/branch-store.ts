import type { Conversation, ConversationTree } from '../../shared/model/conversation.ts'
import type { ConversationId, MessageId } from '../../shared/model/ids.ts'
import type { MessageMark } from '../../shared/model/message-mark.ts'
import type { Message } from '../../shared/model/message.ts'

/** A message without what it says: enough to know its place in the tree. */
export interface MessageNode extends Pick<
  Message,
  'id' | 'parentId' | 'editedFrom' | 'role' | 'state' | 'modelLabel' | 'createdAt'
> {
  /** Of the branch that it begins. */
  readonly name?: MessageMark['name']
}

/** The beginning of what a message says, at most {@link excerptChars} characters of it. */
export interface Excerpt {
  readonly messageId: MessageId
  /** Empty when it says nothing; else the text, or the name of what is attached to it. */
  readonly text: string
}

export const excerptChars = 200

export interface BranchRemoval {
  readonly conversationId: ConversationId
  /** The first message of the branch; what follows it goes along. */
  readonly messageId: MessageId
  /** The tip from then on; a message that stays. */
  readonly leafId: MessageId
  /** Milliseconds since the epoch. */
  readonly now: number
}

/**
 * The part of the store that is about the branches of a conversation. A removed branch is in no
 * answer of the store from then on but {@link Store.readMessage} and `readTurn`.
 */
export interface BranchStore {
  /** The nodes of a conversation, oldest first; `undefined` when it is not there or in the bin. */
  readonly readNodes: (id: ConversationId) => Promise<readonly MessageNode[] | undefined>

  /** Of those that exist, in no particular order. */
  readonly readExcerpts: (ids: readonly MessageId[]) => Promise<readonly Excerpt[]>

  /** In how many ends the conversation's tree ends; 0 when it has none or is not there. */
  readonly countBranches: (id: ConversationId) => Promise<number>

  /**
   * Adds a message in a terminal state and makes it the tip; `updatedAt` is its `createdAt` then,
   * unless it is later already. `undefined`, and nothing changed, when there is no conversation.
   */
  readonly addVersion: (message: Message) => Promise<Conversation | undefined>

  /** Adds a whole conversation that is not there yet: each message after its parent. */
  readonly addTree: (tree: ConversationTree) => Promise<Conversation>

  /** Names the branch that begins with a message; an empty name takes it off. */
  readonly nameBranch: (
    id: ConversationId,
    messageId: MessageId,
    name: string,
  ) => Promise<Conversation | undefined>

  /**
   * Takes a branch out of the tree. `undefined`, and nothing changed, when the conversation, the
   * message or the leaf is not there, or the leaf is in the branch.
   */
  readonly removeBranch: (removal: BranchRemoval) => Promise<Conversation | undefined>

  /** Puts it back; `undefined` when it was not removed, or is no more. */
  readonly restoreBranch: (
    id: ConversationId,
    messageId: MessageId,
  ) => Promise<Conversation | undefined>

  /**
   * Deletes for good the branches that were removed before a time and of whose conversation so
   * many days were counted since (`countDayOfBin`), so that a clock that jumps deletes none.
   * Returns how many.
   */
  readonly purgeBranches: (beforeMs: number, days: number) => Promise<number>
}
