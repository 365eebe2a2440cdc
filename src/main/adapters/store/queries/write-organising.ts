import { tagsPerConversation } from '../../../../shared/logic/tags.ts'
import type { ConversationId } from '../../../../shared/model/ids.ts'
import type { Organising } from '../../../../shared/model/organising.ts'
import type { Database } from '../database.ts'
import type { LibraryWrites } from '../store-protocol.ts'
import type { ConversationReads } from './read-conversations.ts'

export function writeOrganising(
  db: Database,
  { findConversation }: Pick<ConversationReads, 'findConversation'>,
): Pick<LibraryWrites, 'organiseConversations'> {
  const change = changes(db)
  const refusal = refusals(db)
  return {
    organiseConversations: (organising, now) => {
      const reason = refusal(organising)
      if (reason !== undefined) return { state: 'refused', reason }
      for (const id of organising.conversationIds) change(id, organising, now)
      const conversations = organising.conversationIds.flatMap((id) => findConversation(id) ?? [])
      return { state: 'done', conversations }
    },
  }
}

/** Looks at everything before anything is changed. */
function refusals(db: Database) {
  const isThere = db
    .prepare<[string], number>('SELECT 1 FROM conversation WHERE id = ? AND deleted IS NULL')
    .pluck()
  const isFolder = db.prepare<[string], number>('SELECT 1 FROM folder WHERE id = ?').pluck()
  const tagsOf = db
    .prepare<[string], string>('SELECT tag FROM conversation_tag WHERE conversation = ?')
    .pluck()

  return ({ conversationIds, folderId, addTags = [], removeTags = [] }: Organising) => {
    if (conversationIds.some((id) => isThere.get(id) === undefined)) return 'no-conversation'
    const isLost = folderId !== undefined && folderId !== null && !isFolder.get(folderId)
    if (isLost) return 'no-folder'
    if (addTags.length === 0) return undefined
    const hasTooMany = conversationIds.some((id) => {
      const kept = tagsOf.all(id).filter((tag) => !removeTags.includes(tag))
      return new Set([...kept, ...addTags]).size > tagsPerConversation
    })
    return hasTooMany ? 'many-tags' : undefined
  }
}

function changes(db: Database) {
  const setFolder = db.prepare<[string | null, string]>(
    'UPDATE conversation SET folder = ? WHERE id = ?',
  )
  const setPinned = db.prepare<[number, string]>('UPDATE conversation SET pinned = ? WHERE id = ?')
  // It stays archived since when it was.
  const archive = db.prepare<[number, string]>(
    'UPDATE conversation SET archived = coalesce(archived, ?) WHERE id = ?',
  )
  const unarchive = db.prepare<[string]>('UPDATE conversation SET archived = NULL WHERE id = ?')
  const addTag = db.prepare<[string, string]>(
    'INSERT INTO conversation_tag (conversation, tag) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
  const removeTag = db.prepare<[string, string]>(
    'DELETE FROM conversation_tag WHERE conversation = ? AND tag = ?',
  )

  return (id: ConversationId, organising: Organising, now: number): void => {
    const { folderId, pinned, archived, addTags = [], removeTags = [] } = organising
    if (folderId !== undefined) setFolder.run(folderId, id)
    if (pinned !== undefined) setPinned.run(pinned ? 1 : 0, id)
    if (archived === true) archive.run(now, id)
    if (archived === false) unarchive.run(id)
    for (const tag of removeTags) removeTag.run(id, tag)
    for (const tag of addTags) addTag.run(id, tag)
  }
}
