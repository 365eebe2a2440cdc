import type { Conversation, ConversationTree } from '../../shared/model/conversation.ts'
import type {
  ConversationId,
  MessageId,
  PartId,
  ProviderId,
  RequestId,
  TurnId,
} from '../../shared/model/ids.ts'
import type { AttachedFile, AttachmentHash } from '../../shared/model/attachment.ts'
import type { Draft } from '../../shared/model/draft.ts'
import type { Connection } from '../../shared/model/connection.ts'
import type { MessageMark } from '../../shared/model/message-mark.ts'
import type { Message, TerminalState } from '../../shared/model/message.ts'
import type { ModelRef } from '../../shared/model/model-info.ts'
import type { OutboxItem, OutboxWait } from '../../shared/model/outbox-item.ts'
import type { PartHead } from '../../shared/model/part.ts'
import type { ProviderAccount } from '../../shared/model/provider.ts'
import type { SentRequest } from '../../shared/model/sent-request.ts'
import type { ModelUsage, Usage } from '../../shared/model/usage.ts'
import type { BranchStore } from './branch-store.ts'
import type { StoreOrganising } from './store-organising.ts'
import type { ReadingStore } from './reading-store.ts'

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

/** What was taken out of the outbox, and whose draft its text is in now. */
export interface TakenItem {
  readonly item: OutboxItem
  /** Absent when the conversation is gone, and the text is in the draft of the next new one. */
  readonly draftOf?: ConversationId
}

/** A piece of streamed text. Appending them in the order of `seq` gives the part's text. */
export interface StreamedText extends PartHead {
  readonly seq: number
  readonly partId: PartId
  /** Empty for a part that begins without text. */
  readonly text: string
}

/** One request for an answer, as the ledger keeps it. What is absent is unknown. */
export interface LedgerEntry {
  /** Counts from 1: a turn that was tried again has several. */
  readonly tryNumber: number
  readonly model: ModelRef
  readonly state: TerminalState
  readonly usage?: Usage
  /** What the request was held to have before it was sent; reported usage calibrates it. */
  readonly estimatedInputTokens?: number
  readonly costMicroUsd?: number
  readonly savedMicroUsd?: number
  readonly timeToFirstTokenMs?: number
  readonly durationMs: number
}

/** How a turn ended: when, counted from the answer's `createdAt`, and after which requests. */
export interface TurnEnding {
  readonly turnId: TurnId
  readonly durationMs: number
  /** In the order of their tries; none when nothing was sent. */
  readonly requests: readonly LedgerEntry[]
}

/** A span of time: from `from`, which is in it, to `until`, which is not; both since the epoch. */
export interface UsageSpan {
  readonly fromMs: number
  readonly untilMs: number
  /** Only requests of this conversation. */
  readonly conversationId?: ConversationId
}

/** How the latest requests to a model were estimated, and what it reported of the same ones. */
export interface Calibration {
  readonly requests: number
  readonly estimatedTokens: number
  readonly reportedTokens: number
}

/**
 * The library of conversations. One method is one transaction; what it says is saved is on
 * disk when the promise resolves. No SQL, row or database error leaves the adapter.
 * One conformance suite runs against SQLite and the in-memory fake.
 *
 * @throws FaultError from every method: `store.failed`, `store.corrupt`; from every method that
 *   writes also `store.newer` (opened read-only), `store.diskFull`, `store.unwritable`.
 */
export interface Store extends BranchStore, ReadingStore, StoreOrganising {
  /** Conversations that are not in the bin, most recently updated first. */
  readonly listConversations: () => Promise<readonly Conversation[]>

  /**
   * One conversation with the messages of all its branches, oldest first, streaming ones with the text that
   * was appended so far, and the marks on them in the order of the messages' ids; `undefined`
   * when it does not exist or is in the bin.
   */
  readonly readConversation: (id: ConversationId) => Promise<ConversationTree | undefined>

  /** One conversation without its messages; `undefined` as above. */
  readonly findConversation: (id: ConversationId) => Promise<Conversation | undefined>

  readonly readMessage: (id: MessageId) => Promise<Message | undefined>

  /**
   * Commits a turn's beginning: the conversation if it is new, the user's message if there is
   * one, the empty answer; makes the answer the active leaf, remembers its model as the
   * conversation's, sets `updatedAt` to the answer's `createdAt`, and removes the item of the
   * outbox with the same `requestId`, or else the draft that became the message, which one that
   * was edited (`editedFrom`) never was. A `requestId`
   * that was seen before changes nothing and returns the ids of that turn.
   */
  readonly beginTurn: (beginning: TurnBeginning) => Promise<TurnIds>

  /** The ids and the answer of a turn; `undefined` when there is no such turn. */
  readonly readTurn: (id: TurnId) => Promise<(TurnIds & { readonly answer: Message }) | undefined>

  /** The ids of the turn that was begun with a request; `undefined` when none was. */
  readonly findTurn: (requestId: RequestId) => Promise<TurnIds | undefined>

  /**
   * Appends streamed text of an answer that has not ended, and sets it to `streaming`. A `seq`
   * that is there already is left as it is, so a batch that failed can be sent again; text for
   * an answer that has ended is dropped.
   */
  readonly appendText: (answerId: MessageId, texts: readonly StreamedText[]) => Promise<void>

  /**
   * Commits the end of a turn: the whole message in its terminal state, the ledger's rows, the
   * conversation's `updatedAt` (the answer's `createdAt` and the duration, unless it is later
   * already); the appended text is folded away. A message in a terminal
   * state is never changed again: ending it twice keeps the first ending.
   */
  readonly endTurn: (message: Message, ending: TurnEnding) => Promise<void>

  /**
   * Ends every turn that a dead process left open as `interrupted` with `turn.abandoned`,
   * keeping its text and the conversation's `updatedAt`; the ledger gets one row of unknown
   * tokens, cost and duration for it, at the answer's `createdAt`. To be called before this
   * process begins a turn of its own. Returns how many.
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
  /** An empty prompt removes it. */
  readonly setSystemPrompt: (
    id: ConversationId,
    systemPrompt: string,
  ) => Promise<Conversation | undefined>
  /**
   * Sets the marks of these messages, each mark as a whole and in their order; one that says
   * nothing is removed.
   * Also `undefined`, and nothing changed, when a message is not one of that conversation.
   */
  readonly markMessages: (
    id: ConversationId,
    marks: readonly MessageMark[],
  ) => Promise<Conversation | undefined>
  /** Also `undefined` when the message is not one of that conversation. */
  readonly selectLeaf: (id: ConversationId, leaf: MessageId) => Promise<Conversation | undefined>

  /** Moves it to the bin at `now`; `false` when it does not exist or is there already. */
  readonly moveToBin: (id: ConversationId, now: number) => Promise<boolean>
  /** Takes it out of the bin; `undefined` when it is not in there. */
  readonly takeFromBin: (id: ConversationId) => Promise<Conversation | undefined>

  /** The draft of a conversation, or of the one not yet begun; empty when there is none. */
  readonly readDraft: (id: ConversationId | undefined) => Promise<Draft>
  /** An empty one is removed. A file that goes from it counts as let go of `now`. */
  readonly saveDraft: (id: ConversationId | undefined, draft: Draft, now: number) => Promise<void>

  /** Adds what was read from a file, page by page; one that is there is only added `now` again. */
  readonly addAttachment: (
    file: AttachedFile,
    pages: readonly string[],
    now: number,
  ) => Promise<void>
  /** `undefined` when there is no such file. */
  readonly findAttachment: (hash: AttachmentHash) => Promise<AttachedFile | undefined>
  /** The text of pages `from` to `to`, counted from 1, both in it; none of an image. */
  readonly readAttachmentPages: (
    hash: AttachmentHash,
    from: number,
    to: number,
  ) => Promise<readonly string[]>
  /**
   * Forgets the files that no message, draft or waiting message has, and that were added or let
   * go of before a time, in milliseconds since the epoch. Returns which.
   */
  readonly removeUnusedAttachments: (beforeMs: number) => Promise<readonly AttachmentHash[]>

  /**
   * What the user sent, each text once: first of one conversation, newest first, then of the others
   * that were updated last. None of a conversation in the bin but that one, and no files.
   */
  readonly listSentTexts: (
    first: ConversationId | undefined,
    limit: number,
  ) => Promise<readonly string[]>

  /** What was used in a span, by model, in the order of their first use in it. */
  readonly sumUsage: (span: UsageSpan) => Promise<readonly ModelUsage[]>
  /** Of the newest 20 requests to the model that have both an estimate and a report. */
  readonly readCalibration: (model: ModelRef) => Promise<Calibration>

  /**
   * Puts a message into the outbox, and its conversation into the library if it is new, else it
   * is left as it is; removes the draft that became the message. Changes nothing when the item
   * is there already, or when a turn was begun with its `requestId`, whose ids it then returns.
   */
  readonly addToOutbox: (
    item: OutboxItem,
    conversation: Conversation,
  ) => Promise<TurnIds | undefined>
  /** In the order in which they were added; none of a conversation that is in the bin. */
  readonly listOutbox: () => Promise<readonly OutboxItem[]>
  /** `undefined` when it is not there any more. */
  readonly setOutboxWait: (id: RequestId, waitsFor: OutboxWait) => Promise<OutboxItem | undefined>
  /**
   * Removes an item and puts its text and its files under the draft of its conversation; `undefined` when it is
   * not there any more. A conversation that has neither a message, nor another item, nor a draft
   * without it is deleted, and the text is under the draft of the one not yet begun.
   */
  readonly takeFromOutbox: (id: RequestId, now: number) => Promise<TakenItem | undefined>

  /** Keeps a request as it was sent; one of the same answer and try is replaced. */
  readonly saveSentRequest: (request: SentRequest) => Promise<void>
  /** In the order of their tries; none when they are not kept any more. */
  readonly readSentRequests: (answerId: MessageId) => Promise<readonly SentRequest[]>
  /** Removes those that were sent before a time, in milliseconds since the epoch. */
  readonly removeSentRequests: (beforeMs: number) => Promise<void>

  readonly saveConnections: (connections: readonly Connection[]) => Promise<void>
  /** Those that began before a time, newest first, the last added of one time first. */
  readonly listConnections: (beforeMs: number, limit: number) => Promise<readonly Connection[]>
  /** Removes those that began before a time, in milliseconds since the epoch. */
  readonly removeConnections: (beforeMs: number) => Promise<void>

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
