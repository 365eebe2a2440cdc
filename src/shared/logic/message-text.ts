import type { Message } from '../model/message.ts'
import type { SaidText } from '../model/opened-conversation.ts'
import type { PartKind } from '../model/part.ts'

const saidKinds: ReadonlySet<PartKind> = new Set(['text', 'refusal'])

/**
 * What a message says: the text of the user or of the answer, and a model's words where it
 * declines. Not its reasoning, not what it cites, and not the tools that it asked for. This is
 * what is searched, and what an answer is known by.
 */
export function messageText(message: Pick<Message, 'parts'>): string {
  return message.parts
    .filter((part) => saidKinds.has(part.kind))
    .map((part) => part.text)
    .join('\n\n')
}

/** The same with who says it. */
export function saidText(message: Message): SaidText {
  const { role, modelLabel, model } = message
  const label = modelLabel ?? model?.modelId
  return { role, ...(label !== undefined && { label }), text: messageText(message) }
}
