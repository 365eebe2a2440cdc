import type { ConversationId } from '../../../shared/model/ids.ts'
import { movedTo } from '../../api/use-conversation-acts.ts'
import type { Change } from '../../api/undo-organising.ts'
import type { Group } from './list-entries.ts'

/** Names what is dragged: only our own list takes it. */
export const draggedType = 'application/x-liminal-conversations'

/** What becomes of conversations that are dropped on a group. */
export function changeByDrop(group: Group): Change {
  switch (group.kind) {
    case 'pinned':
      return { pinned: true, archived: false }
    case 'archived':
      return { archived: true }
    case 'folder':
      return movedTo(group.folder.id)
    case 'today':
    case 'yesterday':
    case 'lastWeek':
    case 'older':
      return { folderId: null, pinned: false, archived: false }
  }
}

export function writeDragged(ids: readonly ConversationId[]): string {
  return ids.join(' ')
}

/** What another program may have put there names no conversation. */
export function readDragged(
  text: string,
  isThere: (id: string) => id is ConversationId,
): readonly ConversationId[] {
  return text.split(' ').filter(isThere)
}
