import { faultError } from '../../../shared/errors/fault.ts'
import { cleanTag, tagsPerConversation } from '../../../shared/logic/tags.ts'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { Organising } from '../../../shared/model/organising.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Store } from '../../ports/store.ts'
import type { ConversationList } from './conversation-list.ts'

/** @throws FaultError `conversation.notFound`, `conversation.tooManyTags`, `folder.notFound` */
export async function organiseConversations(
  parts: { readonly store: Store; readonly list: ConversationList; readonly clock: Clock },
  asked: Organising,
): Promise<{ readonly conversations: readonly Conversation[] }> {
  const organised = await parts.store.organiseConversations(
    {
      ...asked,
      conversationIds: [...new Set(asked.conversationIds)],
      addTags: cleanTags(asked.addTags),
      removeTags: cleanTags(asked.removeTags),
    },
    parts.clock.now(),
  )
  if (organised.state === 'refused') {
    switch (organised.reason) {
      case 'no-conversation':
        throw faultError('conversation.notFound', {})
      case 'no-folder':
        throw faultError('folder.notFound', {})
      case 'many-tags':
        throw faultError('conversation.tooManyTags', { limit: tagsPerConversation })
    }
  }
  parts.list.batch(organised.conversations)
  return { conversations: organised.conversations }
}

function cleanTags(tags: readonly string[] = []): readonly string[] {
  return [...new Set(tags.map(cleanTag))].filter((tag) => tag !== '')
}
