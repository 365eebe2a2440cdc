import type { MessageId } from '../model/ids.ts'
import type { Message } from '../model/message.ts'

/**
 * The branch that ends in `leafId`, from its first message to the leaf. An unknown or absent
 * leaf gives an empty path; a parent that is missing ends the walk there.
 */
export function activePath(
  messages: readonly Message[],
  leafId: MessageId | undefined,
): readonly Message[] {
  const byId = new Map(messages.map((message) => [message.id, message]))
  const path: Message[] = []
  let next = leafId === undefined ? undefined : byId.get(leafId)
  while (next && path.length <= byId.size) {
    path.push(next)
    next = next.parentId === undefined ? undefined : byId.get(next.parentId)
  }
  return path.toReversed()
}
