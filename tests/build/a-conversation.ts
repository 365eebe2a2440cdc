import type { Conversation } from '../../src/shared/model/conversation.ts'
import { anId } from './build-id.ts'
import { aTime } from './a-time.ts'

export function aConversation(fields: Partial<Conversation> = {}): Conversation {
  const createdAt = fields.createdAt ?? aTime()
  return {
    id: anId(),
    title: 'Bread without kneading',
    createdAt,
    updatedAt: createdAt,
    pinned: false,
    archived: false,
    tags: [],
    ...fields,
  }
}
