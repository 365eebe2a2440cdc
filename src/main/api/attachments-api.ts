import type { Attachments } from '../services/attachments/attachments.ts'
import type { Implementer } from './implementer.ts'

export interface AttachmentsApiParts {
  readonly attachments: Attachments
}

export function createAttachmentsApi(os: Implementer, { attachments }: AttachmentsApiParts) {
  return {
    add: os.attachments.add.handler(({ input: { name, file }, signal }) =>
      attachments.add({ name, size: file.size, arrayBuffer: () => file.arrayBuffer() }, signal),
    ),
    readPages: os.attachments.readPages.handler(async ({ input: { hash, from, to } }) => ({
      pages: await attachments.readPages(hash, { from, to }),
    })),
    count: os.attachments.count.handler(async ({ input: { hash, chosen } }) => ({
      tokens: await attachments.count(hash, chosen),
    })),
    readImage: os.attachments.readImage.handler(({ input: { hash, maxEdgePx }, signal }) =>
      attachments.showImage(hash, maxEdgePx, signal),
    ),
    saveCopy: os.attachments.saveCopy.handler(async ({ input: { hash, name } }) => ({
      saved: await attachments.saveCopy(hash, name),
    })),
    drag: os.attachments.drag.handler(({ input, signal }) => attachments.drag(input, signal)),
  }
}
