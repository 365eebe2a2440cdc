import type { Conversation, ConversationTree } from '../../shared/model/conversation.ts'
import type {
  ConversationId,
  MessageId,
  PartId,
  ProviderId,
  RequestId,
  TurnId,
} from '../../shared/model/ids.ts'
import type { Message } from '../../shared/model/message.ts'
import type { ModelRef } from '../../shared/model/model-info.ts'
import type { PartKind } from '../../shared/model/part.ts'
import type { ProviderAccount } from '../../shared/model/provider.ts'

/** Everything that is committed before a request leaves the machine. */
export interface TurnBeginning {
  readonly turnId: TurnId
  readonly requestId: RequestId
  /** Created with the turn when absent from the store, else left as it is. */
  readonly conversation: Conversation
  /** Absent when another answer to a message that is already there is asked for. */
  readonly userMessage?: Message
  /**
   * State `pending`; its parent is the message that it answers. No parts, or those of the answer
   * that it continues, to which the streamed text is appended.
   */
  readonly answer: Message
}

/** The ids of a turn, as `turns.start` returns them. */
export interface TurnIds {
  readonly turnId: TurnId
  readonly conversationId: ConversationId
  readonly userMessageId: MessageId
  readonly answerId: MessageId
}

/** A piece of streamed text. Appending them in the order of `seq` gives the part's text. */
export interface StreamedText {
  readonly seq: number
  readonly partId: PartId
  readonly kind: PartKind
  readonly text: string
}

/** One row per request that left the machine. */
export interface UsageEntry {
  readonly turnId: TurnId
  readonly model: ModelRef
  readonly durationMs: number
}

/**
 * The library of conversations. One method is one transaction; what it says is saved is on
 * disk when the promise resolves. No SQL, row or database error leaves the adapter.
 * One conformance suite runs against SQLite and the in-memory fake.
 *
 * @throws FaultError from every method: `store.failed`, `store.corrupt`; from every method that
 *   writes also `store.newer` (opened read-only), `store.diskFull`, `store.unwritable`.
 */
export interface Store {
  /** Conversations that are not in the bin, most recently updated first. */
  readonly listConversations: () => Promise<readonly Conversation[]>

  /**
   * One conversation with all its messages, oldest first, streaming ones with the text that
   * was appended so far; `undefined` when it does not exist or is in the bin.
   */
  readonly readConversation: (id: ConversationId) => Promise<ConversationTree | undefined>

  /** One conversation without its messages; `undefined` as above. */
  readonly findConversation: (id: ConversationId) => Promise<Conversation | undefined>

  readonly readMessage: (id: MessageId) => Promise<Message | undefined>

  /**
   * Commits a turn's beginning: the conversation if it is new, the user's message if there is
   * one, the empty answer; makes the answer the active leaf, remembers its model as the
   * conversation's, sets `updatedAt` to the answer's `createdAt`, and removes the draft that
   * became the message. A `requestId` that was seen before changes nothing and returns the ids
   * of that turn.
   */
  readonly beginTurn: (beginning: TurnBeginning) => Promise<TurnIds>

  /** The ids and the answer of a turn; `undefined` when there is no such turn. */
  readonly readTurn: (id: TurnId) => Promise<(TurnIds & { readonly answer: Message }) | undefined>

  /**
   * Appends streamed text of an answer that has not ended, and sets it to `streaming`. A `seq`
   * that is there already is left as it is, so a batch that failed can be sent again; text for
   * an answer that has ended is dropped.
   */
  readonly appendText: (answerId: MessageId, texts: readonly StreamedText[]) => Promise<void>

  /**
   * Commits the end of a turn: the whole message in its terminal state, the ledger's row, the
   * conversation's `updatedAt` (the answer's `createdAt` and the duration, unless it is later
   * already); the appended text is folded away. A message in a terminal
   * state is never changed again: ending it twice keeps the first ending.
   */
  readonly endTurn: (message: Message, usage: UsageEntry) => Promise<void>

  /**
   * Ends every turn that a dead process left open as `interrupted` with `turn.abandoned`,
   * keeping its text and the conversation's `updatedAt`. To be called before this process
   * begins a turn of its own. Returns how many.
   */
  readonly interruptAbandonedTurns: () => Promise<number>

  /** `undefined` from these when the conversation does not exist. They keep `updatedAt`. */
  readonly renameConversation: (
    id: ConversationId,
    title: string,
  ) => Promise<Conversation | undefined>
  readonly setConversationPinned: (
    id: ConversationId,
    pinned: boolean,
  ) => Promise<Conversation | undefined>
  readonly setConversationModel: (
    id: ConversationId,
    model: ModelRef,
  ) => Promise<Conversation | undefined>
  /** Also `undefined` when the message is not one of that conversation. */
  readonly selectLeaf: (id: ConversationId, leaf: MessageId) => Promise<Conversation | undefined>

  /** Moves it to the bin at `now`; `false` when it does not exist or is there already. */
  readonly moveToBin: (id: ConversationId, now: number) => Promise<boolean>
  /** Takes it out of the bin; `undefined` when it is not in there. */
  readonly takeFromBin: (id: ConversationId) => Promise<Conversation | undefined>

  /** The draft of a conversation, or of the one not yet begun; empty when there is none. */
  readonly readDraft: (id: ConversationId | undefined) => Promise<string>
  /** An empty text removes the draft. */
  readonly saveDraft: (id: ConversationId | undefined, text: string, now: number) => Promise<void>

  /** Oldest first. */
  readonly listProviderAccounts: () => Promise<readonly ProviderAccount[]>
  /** Inserts or replaces by id. */
  readonly saveProviderAccount: (account: ProviderAccount) => Promise<void>
  /** `false` when there was none. Messages that name it stay as they are. */
  readonly removeProviderAccount: (id: ProviderId) => Promise<boolean>

  /** Finishes what is under way and lets go of the files. No method may be called after. */
  readonly close: () => Promise<void>
}

/** Opened for reading and writing, or for reading only because a newer version wrote it. */
export type StoreAccess =
  | { readonly mode: 'read-write' }
  | { readonly mode: 'read-only'; readonly found: number; readonly supported: number }

export interface OpenedStore {
  readonly store: Store
  readonly access: StoreAccess
}

/** Opens the library, again and again if need be. */
export interface StoreOpener {
  /** Where the library lies, to be shown to the user. */
  readonly path: string

  /**
   * Opens or creates it and brings it up to date; a verified copy is made before the first
   * pending migration. With `quarantine`, first moves the files that are there aside, under a
   * name that tells when; nothing is deleted.
   * @throws FaultError `store.corrupt`, `store.unwritable`, `store.diskFull`, `store.newer`
   *   (so new that it can't even be read), `store.failed`
   */
  readonly open: (options: { readonly quarantine: boolean }) => Promise<OpenedStore>
}
