import type { ConversationId } from '../../../../shared/model/ids.ts'
import type { Database } from '../database.ts'
import type { LibraryWrites } from '../store-protocol.ts'
import { draftKey } from './read-drafts.ts'

export interface DraftWrites extends Pick<LibraryWrites, 'saveDraft'> {
  readonly removeDraft: (id: ConversationId | undefined) => void
  /** Under what stands there. */
  readonly addToDraft: (id: ConversationId | undefined, text: string, now: number) => void
}

export function writeDrafts(db: Database): DraftWrites {
  const save = db.prepare<[string, string, number]>(
    `INSERT INTO draft (conversation, text, updated) VALUES (?, ?, ?)
     ON CONFLICT (conversation) DO UPDATE SET text = excluded.text, updated = excluded.updated`,
  )
  const add = db.prepare<[string, string, number]>(
    `INSERT INTO draft (conversation, text, updated) VALUES (?, ?, ?)
     ON CONFLICT (conversation)
     DO UPDATE SET text = text || char(10) || excluded.text, updated = excluded.updated`,
  )
  const remove = db.prepare<[string]>('DELETE FROM draft WHERE conversation = ?')
  const removeDraft = (id: ConversationId | undefined): void => void remove.run(draftKey(id))

  return {
    removeDraft,
    addToDraft: (id, text, now) => void add.run(draftKey(id), text, now),
    saveDraft: (id, text, now) => {
      if (text === '') removeDraft(id)
      else save.run(draftKey(id), text, now)
    },
  }
}
