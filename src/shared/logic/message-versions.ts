import type { MessageId } from '../model/ids.ts'
import type { Message } from '../model/message.ts'
import type { MessageVersions } from '../model/opened-conversation.ts'

/** What is to be known of a version to place it among the others. */
export type VersionNode = Pick<Message, 'id' | 'role' | 'state' | 'continuedFrom'>

/**
 * Where a message stands among those that have the same parent, oldest first. `undefined` when it
 * is not among them, or is the only one of its role.
 */
export function messageVersions(
  siblings: readonly VersionNode[],
  id: MessageId,
): MessageVersions | undefined {
  const message = siblings.find((one) => one.id === id)
  if (!message) return undefined
  const versions = siblings.filter(({ role }) => role === message.role)
  if (versions.length < 2) return undefined
  const at = versions.indexOf(message)
  const previousId = versions[at - 1]?.id
  const nextId = versions[at + 1]?.id
  const continues = continued(versions, message)
  const continuedBy = versions.findLast(({ continuedFrom }) => continuedFrom === id)?.id
  return {
    messageId: id,
    position: at + 1,
    count: versions.length,
    ...(previousId !== undefined && { previousId }),
    ...(nextId !== undefined && { nextId }),
    ...(continues && { continues }),
    ...(continuedBy !== undefined && { continuedBy }),
  }
}

/** Follows what a version carries on to the first of it. */
function continued(
  versions: readonly VersionNode[],
  message: VersionNode,
): MessageVersions['continues'] {
  const earlier: VersionNode[] = []
  let next = versions.find(({ id }) => id === message.continuedFrom)
  while (next && next !== message && !earlier.includes(next)) {
    const { continuedFrom } = next
    earlier.push(next)
    next = versions.find(({ id }) => id === continuedFrom)
  }
  const [last] = earlier
  return last && { messageId: last.id, state: last.state, times: earlier.length }
}
