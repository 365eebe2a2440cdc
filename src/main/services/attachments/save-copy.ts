import type { AttachmentHash } from '../../../shared/model/attachment.ts'
import { cleanFileName } from '../../domain/attachment/file-name.ts'
import type { AttachmentParts } from './attachment-parts.ts'
import { knownFile } from './known-file.ts'

/** Writes a file as it was added to where the user says; `false` when they say nowhere. */
export async function saveCopy(
  parts: AttachmentParts,
  hash: AttachmentHash,
  name: string,
): Promise<boolean> {
  await knownFile(parts, hash)
  const bytes = await parts.files.read(hash)
  return await parts.desktop.saveFile({ name: cleanFileName(name), bytes })
}
