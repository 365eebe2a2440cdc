import type { Clock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'
import type { Store } from '../ports/store.ts'
import type { ConversationList } from '../services/conversations/conversation-list.ts'
import type { FolderList } from '../services/folders/folder-list.ts'
import {
  createFolder,
  moveFolder,
  removeFolder,
  renameFolder,
  restoreFolder,
} from '../services/folders/folders.ts'
import type { Implementer } from './implementer.ts'

export interface FoldersApiParts {
  readonly store: Store
  readonly folderList: FolderList
  readonly conversationList: ConversationList
  readonly clock: Clock
  readonly ids: Ids
}

export function createFoldersApi(os: Implementer, parts: FoldersApiParts) {
  const { store, folderList, conversationList, clock, ids } = parts
  const kept = { store, folderList, conversationsChanged: conversationList.batch }
  const procedures = os.folders
  return {
    watchList: procedures.watchList.handler(({ signal }) => folderList.watch(signal)),
    create: procedures.create.handler(({ input }) =>
      createFolder({ ...kept, clock, ids }, input.name),
    ),
    rename: procedures.rename.handler(({ input }) =>
      renameFolder(kept, input.folderId, input.name),
    ),
    move: procedures.move.handler(({ input }) => moveFolder(kept, input.folderId, input.beforeId)),
    remove: procedures.remove.handler(({ input }) => removeFolder(kept, input.folderId)),
    restore: procedures.restore.handler(({ input }) => restoreFolder(kept, input)),
  }
}
