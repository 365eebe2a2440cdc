import { folderSchema, type Folder } from '../../../../shared/model/folder.ts'
import type { Database } from '../database.ts'
import type { RowReader } from '../rows.ts'
import type { LibraryReads } from '../store-protocol.ts'

interface FolderRow {
  readonly id: string
  readonly name: string
  readonly position: number
  readonly created: number
}

export interface FolderReads extends Pick<LibraryReads, 'listFolders'> {
  readonly findFolder: (id: Folder['id']) => Folder | undefined
}

export function readFolders(db: Database, rows: RowReader): FolderReads {
  const list = db.prepare<[], FolderRow>(
    'SELECT id, name, position, created FROM folder ORDER BY position, id',
  )
  const find = db.prepare<[string], FolderRow>(
    'SELECT id, name, position, created FROM folder WHERE id = ?',
  )
  const folderFrom = ({ id, name, position, created }: FolderRow): Folder | undefined =>
    rows.parsed(folderSchema, { table: 'folder', id }, { id, name, position, createdAt: created })
  return {
    listFolders: () => list.all().flatMap((row) => folderFrom(row) ?? []),
    findFolder: (id) => {
      const row = find.get(id)
      return row && folderFrom(row)
    },
  }
}
