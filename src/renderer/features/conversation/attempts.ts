import type { MessageVersions } from '../../../shared/model/opened-conversation.ts'
import { words } from '../../words/words.ts'

/** `Continued from an interrupted answer`, or how often. */
export function continuedWords({
  state,
  times,
}: NonNullable<MessageVersions['continues']>): string {
  const answer = words(`conversation.from.${state}`)
  return times === 1
    ? words('conversation.continuedOnce', { answer })
    : words('conversation.continuedTimes', { count: times, answer })
}
