import { activePath } from '../../../shared/logic/active-path.ts'
import { messageText } from '../../../shared/logic/message-text.ts'
import type { MessageId } from '../../../shared/model/ids.ts'
import type { Message, Role } from '../../../shared/model/message.ts'

/** One message as it goes over the wire. It may stand for several of the conversation. */
export interface PromptMessage {
  readonly role: Role
  readonly text: string
}

/**
 * What the model is shown for an answer to `userMessageId`: the branch up to that message,
 * its answers without their reasoning. Answers of which nothing arrived are left out, and
 * neighbours of one role are joined, since vendors want the roles to alternate.
 */
export function promptFor(
  messages: readonly Message[],
  userMessageId: MessageId,
): readonly PromptMessage[] {
  const prompt: PromptMessage[] = []
  for (const message of activePath(messages, userMessageId)) {
    const text = messageText(message)
    if (text.trim() === '') continue
    const previous = prompt.at(-1)
    if (previous?.role === message.role) {
      prompt[prompt.length - 1] = { ...previous, text: `${previous.text}\n\n${text}` }
    } else {
      prompt.push({ role: message.role, text })
    }
  }
  return prompt
}
