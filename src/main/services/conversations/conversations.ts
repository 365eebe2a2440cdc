import { faultError } from '../../../shared/errors/fault.ts'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts'
import type { MessageMark } from '../../../shared/model/message-mark.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import { cleanTitle } from '../../domain/conversation/title.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Store } from '../../ports/store.ts'
import type { ConversationList } from './conversation-list.ts'

interface Parts {
  readonly store: Store
  readonly list: ConversationList
}

const titleLimitChars = 200

/** @throws FaultError `conversation.titleEmpty`, `conversation.notFound` */
export async function renameConversation(
  parts: Parts,
  id: ConversationId,
  title: string,
): Promise<Conversation> {
  const clean = cleanTitle(title).slice(0, titleLimitChars)
  if (clean === '') throw faultError('conversation.titleEmpty', {})
  return told(parts, await parts.store.renameConversation(id, clean))
}

/** @throws FaultError `conversation.notFound` */
export async function pinConversation(
  parts: Parts,
  id: ConversationId,
  pinned: boolean,
): Promise<Conversation> {
  return told(parts, await parts.store.setConversationPinned(id, pinned))
}

/** @throws FaultError `conversation.notFound` */
export async function chooseModel(
  parts: Parts,
  id: ConversationId,
  model: ModelRef,
): Promise<Conversation> {
  return told(parts, await parts.store.setConversationModel(id, model))
}

/** @throws FaultError `conversation.notFound` */
export async function setSystemPrompt(
  parts: Parts,
  id: ConversationId,
  systemPrompt: string,
): Promise<Conversation> {
  return told(parts, await parts.store.setSystemPrompt(id, systemPrompt.trim()))
}

/** @throws FaultError `conversation.notFound`, `conversation.messageNotFound` */
export async function markMessages(
  parts: Parts,
  id: ConversationId,
  marks: readonly MessageMark[],
): Promise<Conversation> {
  return toldOfMessage(parts, id, await parts.store.markMessages(id, marks))
}

/**
 * Decides whether messages are sent along; what else was decided about them stays.
 * @throws FaultError `conversation.notFound`, `conversation.messageNotFound`
 */
export async function setContext(
  parts: Parts,
  id: ConversationId,
  { messageIds, context }: ContextChoice,
): Promise<Conversation> {
  const before = (await parts.store.readMarks(id)) ?? []
  const markOf = new Map(before.map((mark) => [mark.messageId, mark]))
  const marks = messageIds.map((messageId): MessageMark => {
    const { context: _, ...rest } = markOf.get(messageId) ?? { messageId }
    return { ...rest, ...(context && { context }) }
  })
  return markMessages(parts, id, marks)
}

interface ContextChoice {
  readonly messageIds: readonly MessageId[]
  readonly context?: MessageMark['context']
}

/** @throws FaultError `conversation.notFound`, `conversation.messageNotFound` */
export async function showVersion(
  parts: Parts,
  id: ConversationId,
  messageId: MessageId,
): Promise<Conversation> {
  return toldOfMessage(parts, id, await parts.store.showVersion(id, messageId))
}

/** @throws FaultError `conversation.notFound`, `conversation.messageNotFound` */
export async function selectLeaf(
  parts: Parts,
  id: ConversationId,
  leaf: MessageId,
): Promise<Conversation> {
  return toldOfMessage(parts, id, await parts.store.selectLeaf(id, leaf))
}

/** @throws FaultError `conversation.notFound` */
export async function moveToBin(
  parts: Parts & { readonly clock: Clock },
  id: ConversationId,
): Promise<void> {
  if (!(await parts.store.moveToBin(id, parts.clock.now()))) {
    throw faultError('conversation.notFound', {})
  }
  parts.list.removed(id)
}

/** @throws FaultError `conversation.notFound` */
export async function restoreFromBin(parts: Parts, id: ConversationId): Promise<Conversation> {
  return told(parts, await parts.store.takeFromBin(id))
}

async function toldOfMessage(
  parts: Parts,
  id: ConversationId,
  conversation: Conversation | undefined,
): Promise<Conversation> {
  if (!conversation && (await parts.store.findConversation(id))) {
    throw faultError('conversation.messageNotFound', {})
  }
  return told(parts, conversation)
}

function told({ list }: Parts, conversation: Conversation | undefined): Conversation {
  if (!conversation) throw faultError('conversation.notFound', {})
  list.changed(conversation)
  return conversation
}
