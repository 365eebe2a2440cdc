import { faultError } from '../../../shared/errors/fault.ts'
import type { Part } from '../../../shared/model/part.ts'

/**
 * The longest message that can be sent, in UTF-16 units. About 250,000 tokens of English:
 * beyond the context window of nearly every model, and still light on the database.
 */
const messageLimitChars = 1_000_000

/** The longest of it together with what was read from its files: twice the largest window. */
const withFilesLimitChars = 8_000_000

/**
 * Refuses what can't be a message. Files alone can.
 * @throws FaultError `turn.emptyMessage`, `turn.tooLong`
 */
export function requireSendable(text: string, files: readonly Pick<Part, 'text'>[] = []): void {
  if (text.trim() === '' && files.length === 0) throw faultError('turn.emptyMessage', {})
  requireAtMost(messageLimitChars, text.length)
  const fileChars = files.reduce((sum, file) => sum + file.text.length, 0)
  requireAtMost(withFilesLimitChars, text.length + fileChars)
}

function requireAtMost(limitChars: number, chars: number): void {
  if (chars > limitChars) throw faultError('turn.tooLong', { limitChars, chars })
}
