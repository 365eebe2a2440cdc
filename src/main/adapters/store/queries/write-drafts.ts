import type { ConversationId } from '../../../../shared/model/ids.ts'
import type { Draft } from '../../../../shared/model/draft.ts'
import type { Database } from '../database.ts'
import type { LibraryReads, LibraryWrites } from '../store-protocol.ts'
import { draftKey } from './read-drafts.ts'
import type { AttachmentWrites } from './write-attachments.ts'

export interface DraftWrites extends Pick<LibraryWrites, 'saveDraft'> {
  readonly removeDraft: (id: ConversationId | undefined) => void
  /** Under what stands there. */
  readonly addToDraft: (id: ConversationId | undefined, added: Draft, now: number) => void
}

interface DraftParts extends Pick<AttachmentWrites, 'letGoOf'>, Pick<LibraryReads, 'readDraft'> {}

export function writeDrafts(db: Database, { readDraft, letGoOf }: DraftParts): DraftWrites {
  const save = db.prepare<[string, string, string, number]>(
    `INSERT INTO draft (conversation, text, attachments, updated) VALUES (?, ?, ?, ?)
     ON CONFLICT (conversation) DO UPDATE
     SET text = excluded.text, attachments = excluded.attachments, updated = excluded.updated`,
  )
  const remove = db.prepare<[string]>('DELETE FROM draft WHERE conversation = ?')
  const removeDraft = (id: ConversationId | undefined): void => void remove.run(draftKey(id))
  const put = (id: ConversationId | undefined, { text, attachments }: Draft, now: number): void =>
    void save.run(draftKey(id), text, JSON.stringify(attachments), now)

  return {
    removeDraft,
    addToDraft: (id, added, now) => put(id, joined(readDraft(id), added), now),
    saveDraft: (id, draft, now) => {
      const kept = new Set(draft.attachments.map(({ hash }) => hash))
      for (const { hash } of readDraft(id).attachments) if (!kept.has(hash)) letGoOf(hash, now)
      if (draft.text === '' && draft.attachments.length === 0) removeDraft(id)
      else put(id, draft, now)
    },
  }
}

function joined(above: Draft, below: Draft): Draft {
  const known = new Set(above.attachments.map(({ hash }) => hash))
  return {
    text: [above.text, below.text].filter((text) => text !== '').join('\n'),
    attachments: [
      ...above.attachments,
      ...below.attachments.filter(({ hash }) => !known.has(hash)),
    ],
  }
}
