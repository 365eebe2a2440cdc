import type { Attachment } from '../../../shared/model/attachment.ts'
import type { Message, Role } from '../../../shared/model/message.ts'
import { downgradedText } from '../provider/downgrade.ts'

/** One message as it goes over the wire. It may stand for several of the conversation. */
export interface PromptMessage {
  readonly role: Role
  readonly text: string
  /** The pictures that go along, in their order; absent where there are none. */
  readonly images?: readonly PromptImage[]
}

/** A picture beside a message. */
export type PromptImage = Pick<Attachment, 'hash' | 'name' | 'width' | 'height'>

/** The pictures beside a message. */
export function promptImages({ parts }: Pick<Message, 'parts'>): readonly PromptImage[] {
  return parts.flatMap(({ attachment }) => (attachment?.kind === 'image' ? [attachment] : []))
}

/**
 * What of a message is sent, in words that any model understands; empty when nothing is. Counting
 * counts this and nothing else.
 */
export function promptText(message: Pick<Message, 'parts'>): string {
  // Half a character, as a stream may end in, makes vendors refuse every request that holds it.
  const text = downgradedText(message.parts).toWellFormed()
  return text.trim() === '' ? '' : text
}

const missingQuestion = '(The beginning of this conversation was left out.)'

/**
 * The request's messages for these of the conversation, oldest first: without those of which
 * nothing is sent, and with neighbours of one role joined, since vendors want the roles to
 * alternate and the first to be the user's. Where the user left the first question out and kept
 * its answer, a remark stands in the question's place.
 */
export function promptOf(messages: readonly Message[]): readonly PromptMessage[] {
  const prompt: PromptMessage[] = []
  for (const message of messages) {
    const { role } = message
    const text = promptText(message)
    if (text === '') continue
    const previous = prompt.at(-1)
    const isJoined = previous?.role === role
    const images = [...((isJoined && previous.images) || []), ...promptImages(message)]
    const joined = {
      role,
      text: isJoined ? `${previous.text}\n\n${text}` : text,
      ...(images.length > 0 && { images }),
    }
    prompt.splice(isJoined ? prompt.length - 1 : prompt.length, 1, joined)
  }
  return prompt[0]?.role === 'assistant'
    ? [{ role: 'user', text: missingQuestion }, ...prompt]
    : prompt
}
