import type { AttachedFile, Attachment } from '../../../shared/model/attachment.ts'
import { cleanFileName } from '../../domain/attachment/file-name.ts'
import { requireFitting } from '../../domain/attachment/limits.ts'
import type { AttachmentParts } from './attachment-parts.ts'
import { countTokens } from './count-tokens.ts'

/** A file as it comes from the window; its bytes are not read before its size is known to fit. */
export interface FileToAdd {
  readonly name: string
  readonly size: number
  readonly arrayBuffer: () => Promise<ArrayBuffer>
}

/**
 * Keeps a file and what was read from it. A file that can't be read is not kept. One that is known
 * is not read again.
 * @throws FaultError `attachment.empty`, `attachment.tooLarge`, `attachment.kindUnknown`,
 *   `attachment.unreadable`, and what the store throws; on abort the signal's reason
 */
export async function addFile(
  parts: AttachmentParts,
  file: FileToAdd,
  signal?: AbortSignal,
): Promise<Attachment> {
  requireFitting(file.size)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const attached = await keep(parts, { name: cleanFileName(file.name), bytes }, signal)
  return { ...attached, tokens: await countTokens(parts, attached) }
}

async function keep(
  { store, files, documentReader, clock }: AttachmentParts,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  signal: AbortSignal | undefined,
): Promise<AttachedFile> {
  // Before it is read: what is in the library lies on the disk, even if the power fails between.
  const hash = await files.keep(bytes)
  const known = await store.findAttachment(hash)
  if (known) {
    await store.addAttachment(known, [], clock.now())
    return { ...known, name }
  }
  // What can't be read or is given up stays without a row, and goes when the files are tidied.
  const { texts, ...what } = await documentReader.read({ name, bytes }, signal)
  const attached: AttachedFile = { hash, name, bytes: bytes.length, ...what }
  await store.addAttachment(attached, texts, clock.now())
  return attached
}
