import type { Message, MessageState } from '../../../shared/model/message.ts'

/** The unfinished answers that one carries on, the latest first. */
export function earlierAttempts(
  messages: readonly Message[],
  message: Message,
): readonly Message[] {
  const byId = new Map(messages.map((one) => [one.id, one]))
  const earlier: Message[] = []
  for (let one: Message | undefined = message; one?.continuedFrom !== undefined;) {
    one = byId.get(one.continuedFrom)
    if (!one || earlier.includes(one)) break
    earlier.push(one)
  }
  return earlier
}

/** The newest answer that begins with this one. */
export function laterAttempt(messages: readonly Message[], message: Message): Message | undefined {
  return messages.findLast(({ continuedFrom }) => continuedFrom === message.id)
}

/** `Continued from an interrupted answer`, or how often. */
export function continuedWords(earlier: readonly Message[]): string {
  const [last] = earlier
  if (!last) return ''
  const from = `from ${stateWords[last.state]} answer`
  return earlier.length === 1
    ? `Continued ${from}`
    : `Continued ${earlier.length} times, last ${from}`
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
