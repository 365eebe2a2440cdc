import { faultError } from '../../../shared/errors/fault.ts'
import { foldText } from '../../../shared/logic/fold-text.ts'
import { saidText } from '../../../shared/logic/message-text.ts'
import { packPath } from '../../../shared/logic/packed-path.ts'
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts'
import type {
  FoundInMessage,
  PackedConversation,
  PackedStretch,
  ReadMessages,
  SaidText,
} from '../../../shared/model/opened-conversation.ts'
import type { OpeningOptions } from '../../ports/reading-store.ts'
import type { Store } from '../../ports/store.ts'
import { eachPage } from '../each-page.ts'

interface Parts {
  readonly store: Store
}

/** @throws FaultError `conversation.notFound`, and what the store throws */
export async function openConversation(
  { store }: Parts,
  id: ConversationId,
  options: OpeningOptions,
): Promise<PackedConversation> {
  return packPath(found(await store.openConversation(id, options)))
}

/** @throws FaultError `conversation.notFound`, and what the store throws */
export async function readAncestors(
  { store }: Parts,
  id: ConversationId,
  messageId: MessageId,
): Promise<PackedStretch> {
  return packPath(found(await store.readAncestors(id, messageId)))
}

/** @throws FaultError `conversation.notFound`, and what the store throws */
export async function readMessages(
  { store }: Parts,
  id: ConversationId,
  messageIds: readonly MessageId[],
): Promise<ReadMessages> {
  return found(await store.readMessages(id, messageIds))
}

interface Query {
  readonly conversationId: ConversationId
  readonly query: string
}

/**
 * Looks through the branch on show, and stops when the caller has left.
 * @throws FaultError `conversation.notFound`, and what the store throws
 */
export async function findInConversation(
  { store }: Parts,
  { conversationId, query }: Query,
  signal?: AbortSignal,
): Promise<readonly FoundInMessage[]> {
  const path = found(await store.readPath(conversationId))
  const folded = foldText(query)
  if (folded === '') return []
  return eachPage(
    path,
    (messageIds) => store.findInMessages(conversationId, messageIds, folded),
    signal,
  )
}

/**
 * What every message of the branch on show says.
 * @throws FaultError `conversation.notFound`, and what the store throws
 */
export async function readTexts(
  { store }: Parts,
  id: ConversationId,
  signal?: AbortSignal,
): Promise<readonly SaidText[]> {
  const path = found(await store.readPath(id))
  return eachPage(
    path,
    async (messageIds) => found(await store.readMessages(id, messageIds)).messages.map(saidText),
    signal,
  )
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw faultError('conversation.notFound', {})
  return value
}
