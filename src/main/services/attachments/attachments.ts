import type { Attachment, AttachmentHash, PageRange } from '../../../shared/model/attachment.ts'
import type { AttachmentPage, ShownImage } from '../../../shared/contract/attachments.ts'
import type { AttachFiles } from '../../ports/attach-files.ts'
import { addFile, type FileToAdd } from './add-file.ts'
import { attachFiles } from './attach-files.ts'
import type { AttachmentParts } from './attachment-parts.ts'
import { countChosen, readPages } from './read-pages.ts'
import { dragFile } from './drag-file.ts'
import { saveCopy } from './save-copy.ts'
import { showImage } from './show-image.ts'
import { tidyFiles } from './tidy-files.ts'

/** Files beside messages: kept, read, shown, sent along, and let go of. */
export interface Attachments {
  readonly add: (file: FileToAdd, signal?: AbortSignal) => Promise<Attachment>
  readonly attach: AttachFiles
  readonly readPages: (hash: AttachmentHash, range: PageRange) => Promise<readonly AttachmentPage[]>
  readonly count: (hash: AttachmentHash, chosen?: readonly PageRange[]) => Promise<number>
  readonly showImage: (
    hash: AttachmentHash,
    maxEdgePx: number,
    signal?: AbortSignal,
  ) => Promise<ShownImage>
  readonly saveCopy: (hash: AttachmentHash, name: string) => Promise<boolean>
  readonly drag: (
    file: { readonly hash: AttachmentHash; readonly name: string },
    signal?: AbortSignal,
  ) => Promise<void>
  /** Removes what nothing uses since a day. Never rejects. */
  readonly tidy: () => Promise<void>
}

export function createAttachments(parts: AttachmentParts): Attachments {
  return {
    add: (file, signal) => addFile(parts, file, signal),
    attach: (asked) => attachFiles(parts, asked),
    readPages: (hash, range) => readPages(parts, hash, range),
    count: (hash, chosen) => countChosen(parts, hash, chosen),
    showImage: (hash, maxEdgePx, signal) => showImage(parts, { hash, maxEdgePx }, signal),
    saveCopy: (hash, name) => saveCopy(parts, hash, name),
    drag: (file, signal) => dragFile(parts, file, signal),
    tidy: () => tidyFiles(parts),
  }
}
