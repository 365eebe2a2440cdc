import type { AttachmentParts } from './attachment-parts.ts'

/** How long a file that nothing uses may be wanted back. */
const keptUnusedMs = 24 * 60 * 60_000

/**
 * Removes the files that no message, no draft and no waiting message uses since a day, and those
 * that never came into the library.
 */
export async function tidyFiles({ store, files, clock, log }: AttachmentParts): Promise<void> {
  const before = clock.now() - keptUnusedMs
  try {
    await store.removeUnusedAttachments(before)
    for (const { hash, keptAt } of await files.list()) {
      if (keptAt < before && !(await store.findAttachment(hash))) await files.remove(hash)
    }
  } catch (error) {
    log.error('attachments.not-tidied', error)
  }
}
