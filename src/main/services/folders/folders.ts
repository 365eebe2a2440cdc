import { faultError } from '../../../shared/errors/fault.ts'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { Folder } from '../../../shared/model/folder.ts'
import type { FolderId } from '../../../shared/model/ids.ts'
import { cleanTitle } from '../../domain/conversation/title.ts'
import { positionBefore } from '../../domain/conversation/folder-position.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Ids } from '../../ports/ids.ts'
import type { Store } from '../../ports/store.ts'
import type { RemovedFolder } from '../../ports/store-organising.ts'
import type { FolderList } from './folder-list.ts'

export interface FolderParts {
  readonly store: Store
  readonly folderList: FolderList
  /** To be told which conversations have come into a folder or out of it. */
  readonly conversationsChanged: (conversations: readonly Conversation[]) => void
}

const nameLimitChars = 100
const folderLimit = 500

/** @throws FaultError `folder.nameEmpty`, `folder.tooMany` */
export async function createFolder(
  parts: FolderParts & { readonly clock: Clock; readonly ids: Ids },
  typed: string,
): Promise<Folder> {
  const { store, clock, ids } = parts
  const name = cleanName(typed)
  const all = await withRoom(store)
  const position = positionBefore(all, undefined)
  return await saved(parts, { id: ids.next() as FolderId, name, position, createdAt: clock.now() })
}

/** @throws FaultError `folder.nameEmpty`, `folder.notFound` */
export async function renameFolder(
  parts: FolderParts,
  id: FolderId,
  typed: string,
): Promise<Folder> {
  const name = cleanName(typed)
  return await saved(parts, { ...(await existing(parts.store, id)), name })
}

/** @throws FaultError `folder.notFound` */
export async function moveFolder(
  parts: FolderParts,
  id: FolderId,
  beforeId: FolderId | undefined,
): Promise<Folder> {
  const folder = await existing(parts.store, id)
  const others = (await parts.store.listFolders()).filter((other) => other.id !== id)
  return await saved(parts, { ...folder, position: positionBefore(others, beforeId) })
}

/** @throws FaultError `folder.notFound` */
export async function removeFolder(parts: FolderParts, id: FolderId): Promise<RemovedFolder> {
  const { store } = parts
  const removed = await store.removeFolder(id)
  if (!removed) throw faultError('folder.notFound', {})
  parts.folderList.changed()
  const within = new Set(removed.conversationIds)
  const all = within.size > 0 ? await store.listConversations() : []
  parts.conversationsChanged(all.filter((conversation) => within.has(conversation.id)))
  return removed
}

/** @throws FaultError `folder.nameEmpty`, `folder.tooMany` */
export async function restoreFolder(parts: FolderParts, removed: RemovedFolder): Promise<Folder> {
  await withRoom(parts.store)
  const folder = { ...removed.folder, name: cleanName(removed.folder.name) }
  const conversations = await parts.store.restoreFolder({ ...removed, folder })
  parts.folderList.changed()
  parts.conversationsChanged(conversations)
  return folder
}

async function saved({ store, folderList }: FolderParts, folder: Folder): Promise<Folder> {
  await store.saveFolder(folder)
  folderList.changed()
  return folder
}

async function existing(store: Store, id: FolderId): Promise<Folder> {
  const folder = (await store.listFolders()).find((one) => one.id === id)
  if (!folder) throw faultError('folder.notFound', {})
  return folder
}

async function withRoom(store: Store): Promise<readonly Folder[]> {
  const all = await store.listFolders()
  if (all.length >= folderLimit) throw faultError('folder.tooMany', { limit: folderLimit })
  return all
}

function cleanName(typed: string): string {
  const name = cleanTitle(typed).slice(0, nameLimitChars).trim()
  if (name === '') throw faultError('folder.nameEmpty', {})
  return name
}
