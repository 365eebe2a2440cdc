import type { Implementer } from '../../src/main/api/implementer.ts'
import type { Attachment, AttachmentHash } from '../../src/shared/model/attachment.ts'
import { anAttachment } from '../build/an-attachment.ts'

/** A picture of one white point. */
const point =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTjPSQAAAABJRU5ErkJggg=='

const tokensOf = (text: string): number => Math.ceil(text.length / 4)

/**
 * Takes every file as its text, a page up to each form feed of a PDF, an image as one of a point;
 * fails as `serveMain` is told to.
 */
export function servedAttachments(os: Implementer) {
  const texts = new Map<AttachmentHash, readonly string[]>()
  const pagesOf = (hash: AttachmentHash): readonly string[] => texts.get(hash) ?? []
  return {
    attachments: {
      add: os.attachments.add.handler(async ({ input: { name, file } }): Promise<Attachment> => {
        const text = await file.text()
        const pages = text.split('\f')
        const attachment = anAttachment({
          name,
          bytes: file.size,
          tokens: tokensOf(text),
          ...(file.type.startsWith('image/') && {
            kind: 'image',
            mediaType: file.type,
            width: 1,
            height: 1,
          }),
          ...(file.type === 'application/pdf' && { kind: 'pdf', pages: pages.length }),
        })
        texts.set(attachment.hash, pages)
        return attachment
      }),
      readPages: os.attachments.readPages.handler(({ input: { hash, from, to } }) => ({
        pages: pagesOf(hash)
          .map((text, index) => ({ page: index + 1, text, tokens: tokensOf(text) }))
          .slice(from - 1, to),
      })),
      count: os.attachments.count.handler(({ input: { hash, chosen } }) => {
        const goes = pagesOf(hash).filter(
          (_, index) => chosen?.some(({ from, to }) => from <= index + 1 && index < to) ?? true,
        )
        return { tokens: tokensOf(goes.join('')) }
      }),
      readImage: os.attachments.readImage.handler(
        () => ({ mediaType: 'image/png', data: point, width: 1, height: 1 }) as const,
      ),
      drag: os.attachments.drag.handler(() => undefined),
      saveCopy: os.attachments.saveCopy.handler(() => ({ saved: true })),
    },
  }
}
