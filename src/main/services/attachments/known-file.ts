import { faultError } from '../../../shared/errors/fault.ts'
import type { AttachedFile, AttachmentHash } from '../../../shared/model/attachment.ts'
import type { Store } from '../../ports/store.ts'

/** @throws FaultError `attachment.notFound`, and what the store throws */
export async function knownFile(
  { store }: { readonly store: Store },
  hash: AttachmentHash,
): Promise<AttachedFile> {
  const file = await store.findAttachment(hash)
  if (!file) throw faultError('attachment.notFound', {})
  return file
}
