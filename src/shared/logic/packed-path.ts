import type { MessageId } from '../model/ids.ts'
import type { OpenedConversation, PackedConversation } from '../model/opened-conversation.ts'

/** For the port. */
export function packPath(opened: OpenedConversation): PackedConversation {
  return { ...opened, path: opened.path.join(','), sizes: opened.sizes.join(',') }
}

/** As it was before it crossed the port. */
export function unpackPath(packed: PackedConversation): OpenedConversation {
  const ids = packed.path === '' ? [] : packed.path.split(',')
  const sizes = packed.sizes === '' ? [] : packed.sizes.split(',')
  // Main wrote these ids, one by one, as messages have them.
  return {
    ...packed,
    path: ids as readonly string[] as readonly MessageId[],
    sizes: sizes.map(Number),
  }
}
