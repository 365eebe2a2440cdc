import type { AttachFiles } from '../../src/main/ports/attach-files.ts'
import type { PartId } from '../../src/shared/model/ids.ts'

/** Knows every file, and has read its name from it. */
export const attachAsAsked: AttachFiles = async (asked = []) =>
  asked.map((attachment, index) => ({
    id: `file-${index + 1}` as PartId,
    kind: 'attachment',
    attachment,
    text: attachment.kind === 'image' ? '' : `What stands in ${attachment.name}`,
  }))
