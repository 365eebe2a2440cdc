import type { Conversation } from '../../../shared/model/conversation.ts'
import type { ConversationId } from '../../../shared/model/ids.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import type { Part } from '../../../shared/model/part.ts'
import { titleFromText } from './title.ts'

/** What a conversation begins with: its id, its first message's text, whom it asks, and when. */
interface Beginning {
  readonly id: ConversationId
  readonly text: string
  readonly model: ModelRef
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** What a conversation is titled by: the words of its first message, else its first file's name. */
export function titleSource(text: string, files: readonly Pick<Part, 'attachment'>[]): string {
  return text.trim() === '' ? (files[0]?.attachment?.name ?? '') : text
}

/** A conversation that has no message yet, titled by the words of its first one. */
export function newConversation({ id, text, model, now }: Beginning): Conversation {
  return {
    id,
    title: titleFromText(text),
    createdAt: now,
    updatedAt: now,
    pinned: false,
    archived: false,
    tags: [],
    model,
  }
}
