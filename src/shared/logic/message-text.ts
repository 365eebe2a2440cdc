import type { Message } from '../model/message.ts'

/** The text of the answer or of the user's message, without the reasoning. */
export function messageText(message: Pick<Message, 'parts'>): string {
  return message.parts
    .filter((part) => part.kind === 'text')
    .map((part) => part.text)
    .join('\n\n')
}
