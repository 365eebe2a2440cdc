import type { MessageState } from '../../../shared/model/message.ts'
import type { MessageVersions } from '../../../shared/model/opened-conversation.ts'

/** `Continued from an interrupted answer`, or how often. */
export function continuedWords({ state, times }: NonNullable<MessageVersions['continues']>) {
  const from = `from ${stateWords[state]} answer`
  return times === 1 ? `Continued ${from}` : `Continued ${times} times, last ${from}`
}

const stateWords: { readonly [S in MessageState]: string } = {
  pending: 'an unfinished',
  streaming: 'an unfinished',
  complete: 'a complete',
  truncated: 'a cut short',
  interrupted: 'an interrupted',
  failed: 'a failed',
  cancelled: 'a stopped',
  filtered: 'a withheld',
}
