import type { ConversationId } from '../../../../shared/model/ids.ts'
import type { Database } from '../database.ts'
import type { RowReader } from '../rows.ts'
import type { LibraryWrites } from '../store-protocol.ts'
import type { ConversationReads } from './read-conversations.ts'
import { readFolders } from './read-folders.ts'

interface FolderParts {
  readonly findConversation: ConversationReads['findConversation']
  readonly rows: RowReader
}

export function writeFolders(
  db: Database,
  { findConversation, rows }: FolderParts,
): Pick<LibraryWrites, 'saveFolder' | 'removeFolder' | 'restoreFolder'> {
  const { findFolder } = readFolders(db, rows)
  const save = db.prepare<[string, string, number, number]>(
    `INSERT INTO folder (id, name, position, created) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, position = excluded.position,
       created = excluded.created`,
  )
  const remove = db.prepare<[string]>('DELETE FROM folder WHERE id = ?')
  const within = db
    .prepare<[string], ConversationId>('SELECT id FROM conversation WHERE folder = ? ORDER BY id')
    .pluck()
  const empty = db.prepare<[string]>('UPDATE conversation SET folder = NULL WHERE folder = ?')
  const putBack = db.prepare<[string, string]>(
    'UPDATE conversation SET folder = ? WHERE id = ? AND folder IS NULL',
  )

  const saveFolder: LibraryWrites['saveFolder'] = ({ id, name, position, createdAt }) =>
    void save.run(id, name, position, createdAt)
  return {
    saveFolder,
    removeFolder: (id) => {
      const folder = findFolder(id)
      if (!folder) return undefined
      const conversationIds = within.all(id)
      empty.run(id)
      remove.run(id)
      return { folder, conversationIds }
    },
    restoreFolder: ({ folder, conversationIds }) => {
      saveFolder(folder)
      return conversationIds
        .filter((id) => putBack.run(folder.id, id).changes > 0)
        .flatMap((id) => findConversation(id) ?? [])
    },
  }
}
