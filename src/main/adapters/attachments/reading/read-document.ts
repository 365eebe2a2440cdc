import { fileTypeFromBuffer } from 'file-type'
import type { ReadDocument } from '../../../ports/document-reader.ts'
import { RefusedDocument } from '../reader-protocol.ts'
import { readText } from './read-text.ts'

interface NamedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Reads a file of any kind that is known. What it is is told by its bytes. */
export async function readDocument({ name, bytes }: NamedFile): Promise<ReadDocument> {
  const kind = (await fileTypeFromBuffer(bytes))?.mime
  if (kind !== undefined && imageKinds.has(kind)) return await readImage(bytes)
  const text = kind === undefined || textKinds.has(kind) ? readText(bytes, name) : undefined
  if (!text) throw new RefusedDocument('kind-unknown')
  return text
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
  const { isTurned, requireImage } = await import('./draw-image.ts')
  const header = await requireImage(bytes)
  const [width, height] = isTurned(header)
    ? [header.height, header.width]
    : [header.width, header.height]
  return { kind: 'image', mediaType: header.mediaType, width, height, texts: [] }
}
