import type { AttachFiles } from '../../src/main/ports/attach-files.ts'
import type { LendImages } from '../../src/main/ports/lend-images.ts'
import type { PartId } from '../../src/shared/model/ids.ts'

/** Knows every file, and has read its name from it. */
export const attachAsAsked: AttachFiles = async (asked = []) =>
  asked.map((attachment, index) => ({
    id: `file-${index + 1}` as PartId,
    kind: 'attachment',
    attachment,
    text: attachment.kind === 'image' ? '' : `What stands in ${attachment.name}`,
  }))

/** Has no images: the messages go as they are. */
export const lendNoImages: LendImages = async (messages) =>
  messages.map(({ role, text }) => ({ role, text }))
