import type { ShownImage } from '../../../shared/contract/attachments.ts'
import { faultError } from '../../../shared/errors/fault.ts'
import type { AttachmentHash } from '../../../shared/model/attachment.ts'
import type { AttachmentParts } from './attachment-parts.ts'
import { knownFile } from './known-file.ts'

/** More than any screen shows well, and little enough to cross a port at once. */
const shownLimitBytes = 6 * 1024 * 1024

interface ShownSize {
  readonly hash: AttachmentHash
  readonly maxEdgePx: number
}

/** An image as it may be shown: drawn anew, never the bytes of the file. */
export async function showImage(
  parts: AttachmentParts,
  { hash, maxEdgePx }: ShownSize,
  signal?: AbortSignal,
): Promise<ShownImage> {
  const file = await knownFile(parts, hash)
  if (file.kind !== 'image') throw faultError('attachment.notFound', {})
  const original = await parts.files.read(hash)
  const size = { maxEdgePx, maxBytes: shownLimitBytes }
  const { bytes, ...image } = await parts.documentReader.draw(original, size, signal)
  return { ...image, data: Buffer.from(bytes).toString('base64') }
}
