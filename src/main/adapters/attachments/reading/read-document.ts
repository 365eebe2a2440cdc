import { fileTypeFromBuffer } from 'file-type'
import type { ReadDocument } from '../../../ports/document-reader.ts'
import { RefusedDocument } from '../reader-protocol.ts'
import type { MemoryGuard } from './memory-guard.ts'
import { readText } from './read-text.ts'

interface NamedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Reads a file of any kind that is known. What it is is told by its bytes. */
export async function readDocument(
  { name, bytes }: NamedFile,
  guard: MemoryGuard,
): Promise<ReadDocument> {
  const kind = (await fileTypeFromBuffer(bytes))?.mime
  if (kind !== undefined && imageKinds.has(kind)) return await readImage(bytes)
  const document = await readByKind(kind, { name, bytes }, guard)
  if (!document) throw new RefusedDocument('kind-unknown')
  return document
}

async function readByKind(
  kind: string | undefined,
  { name, bytes }: NamedFile,
  guard: MemoryGuard,
): Promise<ReadDocument | undefined> {
  if (kind === undefined || textKinds.has(kind)) return readText(bytes, name)
  if (kind === 'application/x-cfb') return refuseEncrypted(bytes)
  if (kind === 'application/pdf') {
    const { readPdf } = await import('./read-pdf.ts')
    return await readPdf(bytes, guard)
  }
  const { readOffice } = await import('./read-office.ts')
  guard.begin(bytes.length)
  return await readOffice(bytes, kind, guard)
}

/** An office file with a password is of the same kind as an old one, which is not read at all. */
function refuseEncrypted(bytes: Uint8Array): undefined {
  const mark = Buffer.from('EncryptedPackage', 'utf16le')
  if (Buffer.from(bytes).includes(mark)) throw new RefusedDocument('encrypted')
}

const imageKinds: ReadonlySet<string> = new Set([
  'image/png',
  'image/apng',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'image/avif',
])

/** Text that is told by its first bytes. */
const textKinds: ReadonlySet<string> = new Set(['application/xml', 'image/svg+xml', 'text/html'])

async function readImage(bytes: Uint8Array): Promise<ReadDocument> {
  const { openImage } = await import('./draw-image.ts')
  const { image, mediaType } = await openImage(bytes)
  return { kind: 'image', mediaType, width: image.width, height: image.height, texts: [] }
}
