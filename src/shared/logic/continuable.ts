import type { Message } from '../model/message.ts'
import { messageText } from './message-text.ts'

const unfinished: ReadonlySet<Message['state']> = new Set([
  'interrupted',
  'truncated',
  'cancelled',
  'failed',
])

/** Whether an answer ended before its end and has text to go on from. */
export function isContinuable(message: Message): boolean {
  return (
    message.role === 'assistant' &&
    unfinished.has(message.state) &&
    messageText(message).trim() !== ''
  )
}
