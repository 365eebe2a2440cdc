import { createHash } from 'node:crypto'
import type { AttachedFile, Attachment, AttachmentHash } from '../../src/shared/model/attachment.ts'

/** What the library knows of a text file, its hash made of its name. */
export function anAttachedFile(fields: Partial<AttachedFile> = {}): AttachedFile {
  const name = fields.name ?? 'sourdough.txt'
  return {
    hash: createHash('sha256').update(name).digest('hex') as AttachmentHash,
    name,
    kind: 'text',
    mediaType: 'text/plain',
    bytes: 120,
    ...fields,
  }
}

/** The same beside a message. */
export function anAttachment(fields: Partial<Attachment> = {}): Attachment {
  return { ...anAttachedFile(fields), tokens: 30, ...fields }
}
