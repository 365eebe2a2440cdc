import type { AttachmentHash } from '../../../../shared/model/attachment.ts'
import type { Message } from '../../../../shared/model/message.ts'
import type { Database } from '../database.ts'
import type { LibraryWrites } from '../store-protocol.ts'
import type { AttachmentRow } from './read-attachments.ts'

export interface AttachmentWrites extends Pick<
  LibraryWrites,
  'addAttachment' | 'removeUnusedAttachments'
> {
  /** What goes out of use now may be wanted back; it is kept as if it had been added now. */
  readonly letGoOf: (hash: AttachmentHash, now: number) => void
  /** Of a message that is in the library, so that its files are kept as long as it is. */
  readonly useInMessage: (message: Pick<Message, 'id' | 'parts'>) => void
}

export function writeAttachments(db: Database): AttachmentWrites {
  const add = db.prepare<[AttachmentRow]>(
    `INSERT INTO attachment (sha256, name, mime, bytes, kind, width, height, pages, created)
     VALUES (@sha256, @name, @mime, @bytes, @kind, @width, @height, @pages, @created)
     ON CONFLICT (sha256) DO NOTHING`,
  )
  const addPage = db.prepare<[string, number, string]>(
    'INSERT INTO attachment_page (sha256, page, text) VALUES (?, ?, ?)',
  )
  const touch = db.prepare<[number, string]>('UPDATE attachment SET created = ? WHERE sha256 = ?')
  const use = db.prepare<[string, string]>(
    `INSERT INTO message_attachment (message, sha256)
     SELECT ?, sha256 FROM attachment WHERE sha256 = ? ON CONFLICT DO NOTHING`,
  )
  const letGoOf = (hash: AttachmentHash, now: number): void => void touch.run(now, hash)

  return {
    letGoOf,
    addAttachment: (file, pages, now) => {
      const isNew = add.run({ ...rowFrom(file), created: now }).changes > 0
      if (isNew) pages.forEach((text, index) => addPage.run(file.hash, index + 1, text))
      else letGoOf(file.hash, now)
    },
    removeUnusedAttachments: removing(db),
    useInMessage: ({ id, parts }) => {
      for (const { attachment } of parts) if (attachment) use.run(id, attachment.hash)
    },
  }
}

function removing(db: Database): LibraryWrites['removeUnusedAttachments'] {
  const remove = db
    .prepare<[number], AttachmentHash>(
      `DELETE FROM attachment WHERE created < ?
         AND NOT EXISTS (
           SELECT 1 FROM message_attachment AS used WHERE used.sha256 = attachment.sha256)
         AND sha256 NOT IN (
           SELECT json_extract(file.value, '$.hash') FROM draft, json_each(draft.attachments) AS file
           UNION SELECT json_extract(file.value, '$.hash')
           FROM outbox, json_each(outbox.attachments) AS file)
       RETURNING sha256`,
    )
    .pluck()
  return (beforeMs) => remove.all(beforeMs)
}

function rowFrom(file: Parameters<LibraryWrites['addAttachment']>[0]) {
  return {
    sha256: file.hash,
    name: file.name,
    mime: file.mediaType,
    bytes: file.bytes,
    kind: file.kind,
    width: file.width ?? null,
    height: file.height ?? null,
    pages: file.pages ?? null,
  }
}
