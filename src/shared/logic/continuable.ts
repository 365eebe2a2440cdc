import type { Message } from '../model/message.ts'

const unfinished: ReadonlySet<Message['state']> = new Set([
  'interrupted',
  'truncated',
  'cancelled',
  'failed',
])

/** Whether an answer ended before its end and has text to go on from; a refusal is none. */
export function isContinuable(message: Message): boolean {
  return (
    message.role === 'assistant' &&
    unfinished.has(message.state) &&
    message.parts.some((part) => part.kind === 'text' && part.text.trim() !== '')
  )
}
