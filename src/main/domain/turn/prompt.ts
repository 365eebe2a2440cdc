import type { Message, Role } from '../../../shared/model/message.ts'
import { downgradedText } from '../provider/downgrade.ts'

/** One message as it goes over the wire. It may stand for several of the conversation. */
export interface PromptMessage {
  readonly role: Role
  readonly text: string
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
    if (previous?.role === role) {
      prompt[prompt.length - 1] = { ...previous, text: `${previous.text}\n\n${text}` }
    } else {
      prompt.push({ role, text })
    }
  }
  return prompt[0]?.role === 'assistant'
    ? [{ role: 'user', text: missingQuestion }, ...prompt]
    : prompt
}
