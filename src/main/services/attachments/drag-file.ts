import type { AttachedFile, AttachmentHash } from '../../../shared/model/attachment.ts'
import { cleanFileName } from '../../domain/attachment/file-name.ts'
import type { AttachmentParts } from './attachment-parts.ts'
import { knownFile } from './known-file.ts'

const pictureSize = { maxEdgePx: 64, maxBytes: 64 * 1024 }

/** Lets the user drag a file, as it was added, out of the window, unless they let go meanwhile. */
export async function dragFile(
  parts: AttachmentParts,
  { hash, name }: { readonly hash: AttachmentHash; readonly name: string },
  signal?: AbortSignal,
): Promise<void> {
  const file = await knownFile(parts, hash)
  const bytes = await parts.files.read(hash)
  const picture = await pictureOf(parts, file, bytes)
  if (signal?.aborted) return
  const dragged = { hash, name: cleanFileName(name), bytes, ...(picture && { picture }) }
  await parts.desktop.dragFile(dragged, signal)
}

/** Drawn anew by the reader: the file itself is decoded nowhere else. */
async function pictureOf(
  { documentReader }: AttachmentParts,
  { kind }: AttachedFile,
  bytes: Uint8Array,
): Promise<Uint8Array | undefined> {
  if (kind !== 'image') return undefined
  const drawn = await documentReader.draw(bytes, pictureSize).catch(() => undefined)
  return drawn?.bytes
}
