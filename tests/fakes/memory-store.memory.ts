import { faultError } from '../../src/shared/errors/fault.ts'
import { foldTurn } from '../../src/shared/logic/fold-turn.ts'
import type { AttachedFile, AttachmentHash } from '../../src/shared/model/attachment.ts'
import type { Connection } from '../../src/shared/model/connection.ts'
import type { Conversation } from '../../src/shared/model/conversation.ts'
import type { Folder } from '../../src/shared/model/folder.ts'
import type { Draft } from '../../src/shared/model/draft.ts'
import type {
  ConversationId,
  FolderId,
  MessageId,
  ProviderId,
  RequestId,
  TurnId,
} from '../../src/shared/model/ids.ts'
import type { MessageMark } from '../../src/shared/model/message-mark.ts'
import type { Message } from '../../src/shared/model/message.ts'
import type { OutboxItem } from '../../src/shared/model/outbox-item.ts'
import type { ProviderAccount } from '../../src/shared/model/provider.ts'
import type { ReadingPlace } from '../../src/shared/model/reading-place.ts'
import type { SentRequest } from '../../src/shared/model/sent-request.ts'
import type { LedgerEntry, StreamedText, TurnIds } from '../../src/main/ports/store.ts'

export interface Turn extends TurnIds {
  readonly requestId: RequestId
}

export interface LedgerRow extends Omit<LedgerEntry, 'durationMs'> {
  readonly turnId: TurnId
  readonly conversationId: ConversationId
  readonly createdAt: number
}

export interface KeptAttachment {
  readonly file: AttachedFile
  readonly pages: readonly string[]
  readonly usedAt: number
}

/** Everything that the store in memory has. */
export interface Memory {
  readonly conversations: Map<ConversationId, Conversation>
  /** Those in the bin, and when they came there. */
  readonly bin: Map<ConversationId, number>
  /** The days on which a conversation was seen in the bin, or with a removed branch. */
  readonly daysSeen: Map<ConversationId, ReadonlySet<number>>
  readonly folders: Map<FolderId, Folder>
  readonly messages: Map<MessageId, Message>
  readonly marks: Map<MessageId, MessageMark>
  /** The first messages of removed branches, and when they were removed. */
  readonly removedBranches: Map<MessageId, number>
  readonly places: Map<ConversationId, ReadingPlace>
  readonly texts: Map<MessageId, ReadonlyMap<number, StreamedText>>
  readonly turns: Map<TurnId, Turn>
  readonly ledger: LedgerRow[]
  readonly drafts: Map<ConversationId | undefined, Draft>
  readonly attachments: Map<AttachmentHash, KeptAttachment>
  readonly outbox: Map<RequestId, OutboxItem>
  readonly sentRequests: Map<MessageId, readonly SentRequest[]>
  readonly connections: Connection[]
  readonly accounts: Map<ProviderId, ProviderAccount>
}

export function emptyMemory(): Memory {
  return {
    conversations: new Map(),
    bin: new Map(),
    daysSeen: new Map(),
    folders: new Map(),
    messages: new Map(),
    marks: new Map(),
    removedBranches: new Map(),
    places: new Map(),
    texts: new Map(),
    turns: new Map(),
    ledger: [],
    drafts: new Map(),
    attachments: new Map(),
    outbox: new Map(),
    sentRequests: new Map(),
    connections: [],
    accounts: new Map(),
  }
}

export function visible(memory: Memory, id: ConversationId): Conversation | undefined {
  return memory.bin.has(id) ? undefined : memory.conversations.get(id)
}

export function existing(memory: Memory, id: MessageId): Message {
  const message = memory.messages.get(id)
  if (!message) throw refusal('There is no such message')
  return message
}

export function messagesOf(memory: Memory, id: ConversationId): readonly Message[] {
  return [...memory.messages.values()].filter(({ conversationId }) => conversationId === id)
}

/** Without those of removed branches. */
export function presentMessages(memory: Memory, id: ConversationId): readonly Message[] {
  const isGone = (message: Message | undefined): boolean => {
    if (!message) return false
    if (memory.removedBranches.has(message.id)) return true
    return message.parentId !== undefined && isGone(memory.messages.get(message.parentId))
  }
  return messagesOf(memory, id).filter((message) => !isGone(message))
}

export function oldestFirst(a: Message, b: Message): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)
}

export function change(
  memory: Memory,
  id: ConversationId,
  fields: (before: Conversation) => Partial<Conversation>,
): Conversation | undefined {
  const before = memory.conversations.get(id)
  if (!before) return undefined
  const after = { ...before, ...fields(before) }
  memory.conversations.set(id, after)
  return after
}

export function withText(memory: Memory, message: Message): Message {
  const texts = [...(memory.texts.get(message.id)?.values() ?? [])]
  const ordered = texts.toSorted((a, b) => a.seq - b.seq)
  return ordered.reduce((folded, { seq: _seq, partId, text, ...head }) => {
    const opened = foldTurn(folded, { type: 'part.opened', partId, ...head })
    return foldTurn(opened, { type: 'part.delta', partId, text })
  }, message)
}

export function refusal(reason: string): Error {
  return faultError('store.failed', { path: 'memory' }, new Error(reason))
}

export function dayOf(timeMs: number): number {
  return Math.floor(timeMs / (24 * 60 * 60 * 1000))
}
