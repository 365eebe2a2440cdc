import { faultError } from '../../../shared/errors/fault.ts'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts'
import { cleanTitle } from '../../domain/conversation/title.ts'
import type { Store } from '../../ports/store.ts'
import type { ConversationList } from './conversation-list.ts'

const nameLimitChars = 100

/** @throws FaultError `conversation.notFound`, `conversation.messageNotFound` */
export async function nameBranch(
  { store, list }: { readonly store: Store; readonly list: ConversationList },
  conversationId: ConversationId,
  messageId: MessageId,
  name: string,
): Promise<Conversation> {
  if (!(await store.findConversation(conversationId))) throw faultError('conversation.notFound', {})
  const clean = cleanTitle(name).slice(0, nameLimitChars).trim()
  const conversation = await store.nameBranch(conversationId, messageId, clean)
  if (!conversation) throw faultError('conversation.messageNotFound', {})
  list.changed(conversation)
  return conversation
}
