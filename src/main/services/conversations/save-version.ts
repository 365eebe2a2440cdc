import { faultError } from '../../../shared/errors/fault.ts'
import { isTerminal } from '../../../shared/logic/fold-turn.ts'
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts'
import { editedVersion } from '../../domain/conversation/edited-version.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Ids } from '../../ports/ids.ts'
import type { Store } from '../../ports/store.ts'
import type { ConversationList } from './conversation-list.ts'

interface Parts {
  readonly store: Store
  readonly list: ConversationList
  readonly clock: Clock
  readonly ids: Ids
}

interface SaveVersionInput {
  readonly conversationId: ConversationId
  readonly messageId: MessageId
  readonly text: string
}

/**
 * Keeps a changed message beside the one that was changed, and shows it; nothing is asked.
 * @throws FaultError `conversation.notFound`, `conversation.messageNotFound`,
 *   `turn.emptyMessage`, `turn.tooLong`
 */
export async function saveVersion(
  { store, list, clock, ids }: Parts,
  { conversationId, messageId, text }: SaveVersionInput,
): Promise<MessageId> {
  const nodes = await store.readNodes(conversationId)
  if (!nodes) throw faultError('conversation.notFound', {})
  const isThere = nodes.some(({ id }) => id === messageId)
  const message = isThere ? await store.readMessage(messageId) : undefined
  if (!message || !isTerminal(message)) throw faultError('conversation.messageNotFound', {})
  const id = ids.next() as MessageId
  const version = editedVersion(message, { id, conversationId, text, now: clock.now() })
  const conversation = await store.addVersion(version)
  if (!conversation) throw faultError('conversation.notFound', {})
  list.changed(conversation)
  return id
}
