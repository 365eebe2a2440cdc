import { faultError } from '../../../shared/errors/fault.ts'

/**
 * The longest message that can be sent, in UTF-16 units. About 250,000 tokens of English:
 * beyond the context window of nearly every model, and still light on the database.
 */
const messageLimitChars = 1_000_000

/**
 * Refuses what can't be a message.
 * @throws FaultError `turn.emptyMessage`, `turn.tooLong`
 */
export function requireSendable(text: string): void {
  if (text.trim() === '') throw faultError('turn.emptyMessage', {})
  if (text.length > messageLimitChars) {
    throw faultError('turn.tooLong', { limitChars: messageLimitChars, chars: text.length })
  }
}
