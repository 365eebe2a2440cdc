import type { ConversationId } from '../../../../shared/model/ids.ts'
import type { Database } from '../database.ts'
import type { LibraryReads } from '../store-protocol.ts'

/** The key of a draft; a conversation that is not yet begun has the empty one. */
export function draftKey(id: ConversationId | undefined): string {
  return id ?? ''
}

export function readDrafts(db: Database): Pick<LibraryReads, 'readDraft'> {
  const one = db.prepare<[string], string>('SELECT text FROM draft WHERE conversation = ?').pluck()
  return { readDraft: (id) => one.get(draftKey(id)) ?? '' }
}
