import { attachedFileSchema } from '../../../../shared/model/attachment.ts'
import type { Database } from '../database.ts'
import type { RowReader } from '../rows.ts'
import type { LibraryReads } from '../store-protocol.ts'

export interface AttachmentRow {
  readonly sha256: string
  readonly name: string
  readonly mime: string
  readonly bytes: number
  readonly kind: string
  readonly width: number | null
  readonly height: number | null
  readonly pages: number | null
  /** When it was added, or let go of by a draft, last. */
  readonly created: number
}

export function readAttachments(
  db: Database,
  rows: RowReader,
): Pick<LibraryReads, 'findAttachment' | 'readAttachmentPages'> {
  const one = db.prepare<[string], AttachmentRow>('SELECT * FROM attachment WHERE sha256 = ?')
  const pages = db
    .prepare<[string, number, number], string>(
      'SELECT text FROM attachment_page WHERE sha256 = ? AND page BETWEEN ? AND ? ORDER BY page',
    )
    .pluck()

  return {
    findAttachment: (hash) => {
      const row = one.get(hash)
      return row && rows.parsed(attachedFileSchema, { table: 'attachment', id: hash }, fields(row))
    },
    readAttachmentPages: (hash, from, to) => pages.all(hash, from, to),
  }
}

function fields(row: AttachmentRow) {
  return {
    hash: row.sha256,
    name: row.name,
    kind: row.kind,
    mediaType: row.mime,
    bytes: row.bytes,
    ...(row.width !== null && { width: row.width }),
    ...(row.height !== null && { height: row.height }),
    ...(row.pages !== null && { pages: row.pages }),
  }
}
