import type { ReadDocument } from '../../../ports/document-reader.ts'
import { RefusedDocument } from '../reader-protocol.ts'
import type { MemoryGuard } from './memory-guard.ts'
import { readOpenDocument } from './read-open-document.ts'
import { readPresentation } from './read-presentation.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'
import { readWordDocument } from './read-word-document.ts'
import { unzip, type Entries } from './unzip.ts'

/** Pages, slides or sheets; `hasPages` where their numbers mean something. */
interface OfficeText {
  readonly texts: readonly string[]
  readonly hasPages: boolean
}

/** A tree of the tags of a document is so much larger than its text. */
const perUnpackedByte = 24

/** Reads a file of an office program; `undefined` for an archive of any other kind. */
export async function readOffice(
  bytes: Uint8Array,
  mediaType: string,
  guard: MemoryGuard,
): Promise<ReadDocument | undefined> {
  const read = readers[mediaType]
  if (!read) return undefined
  const entries = unzip(bytes, isText)
  let unpacked = 0
  for (const entry of entries.values()) unpacked += entry.length
  guard.progress(perUnpackedByte * unpacked)
  if (isEncrypted(entries)) throw new RefusedDocument('encrypted')
  const { texts, hasPages } = await read(entries)
  if (texts.every((text) => text.trim() === '')) throw new RefusedDocument('no-text')
  return { kind: 'office', mediaType, texts, ...(hasPages && { pages: texts.length }) }
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const readers: Readonly<Record<string, (entries: Entries) => OfficeText | Promise<OfficeText>>> = {
  [wordType]: async (entries) => ({ texts: [await readWordDocument(entries)], hasPages: false }),
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': (entries) => ({
    texts: readPresentation(entries),
    hasPages: true,
  }),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': (entries) => ({
    texts: readSpreadsheet(entries),
    hasPages: true,
  }),
  'application/vnd.oasis.opendocument.text': openDocument(false),
  'application/vnd.oasis.opendocument.presentation': openDocument(true),
  'application/vnd.oasis.opendocument.spreadsheet': openDocument(true),
}

function openDocument(hasPages: boolean): (entries: Entries) => OfficeText {
  return (entries) => ({ texts: readOpenDocument(entries), hasPages })
}

/** Pictures, fonts and films are never unpacked. */
function isText(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name)
}

function isEncrypted(entries: Entries): boolean {
  const manifest = entries.get('META-INF/manifest.xml')
  return manifest !== undefined && new TextDecoder().decode(manifest).includes('encryption-data')
}
