import type { Implementer } from '../../src/main/api/implementer.ts'
import type { Attachment, AttachmentHash } from '../../src/shared/model/attachment.ts'
import { anAttachment } from '../build/an-attachment.ts'

/** A picture of one white point. */
const point =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTjPSQAAAABJRU5ErkJggg=='

/** Takes every file as its text, an image as one of a point; fails as `serveMain` is told to. */
export function servedAttachments(os: Implementer) {
  const texts = new Map<AttachmentHash, string>()
  const textOf = (hash: AttachmentHash): string => texts.get(hash) ?? ''
  return {
    attachments: {
      add: os.attachments.add.handler(async ({ input: { name, file } }): Promise<Attachment> => {
        const text = await file.text()
        const isImage = file.type.startsWith('image/')
        const attachment = anAttachment({
          name,
          bytes: file.size,
          tokens: Math.ceil(text.length / 4),
          ...(isImage && { kind: 'image', mediaType: file.type, width: 1, height: 1 }),
        })
        texts.set(attachment.hash, text)
        return attachment
      }),
      readPages: os.attachments.readPages.handler(({ input: { hash } }) => ({
        pages: [{ page: 1, text: textOf(hash), tokens: Math.ceil(textOf(hash).length / 4) }],
      })),
      count: os.attachments.count.handler(({ input: { hash } }) => ({
        tokens: Math.ceil(textOf(hash).length / 4),
      })),
      readImage: os.attachments.readImage.handler(
        () => ({ mediaType: 'image/png', data: point, width: 1, height: 1 }) as const,
      ),
      saveCopy: os.attachments.saveCopy.handler(() => ({ saved: true })),
    },
  }
}
