import { z } from 'zod'
import { attachmentHashSchema, attachmentSchema, pageRangeSchema } from '../model/attachment.ts'
import { procedure, storeErrors, storeReadErrors } from './declare.ts'

const one = z.object({ hash: attachmentHashSchema })

/** Text of one page, slide or sheet; of a file without pages all of it, as page 1. */
export const attachmentPageSchema = z
  .object({
    page: z.number().int().positive(),
    text: z.string(),
    /** Estimated. */
    tokens: z.number().int().nonnegative(),
  })
  .readonly()
export type AttachmentPage = z.infer<typeof attachmentPageSchema>

/** An image as it may be shown: drawn anew, so that nothing of the file itself is in it. */
export const shownImageSchema = z
  .object({
    mediaType: z.enum(['image/png', 'image/jpeg']),
    /** The bytes, in base64. */
    data: z.string(),
    width: z.number().int().positive(),
    height: z.number().int().positive(),
  })
  .readonly()
export type ShownImage = z.infer<typeof shownImageSchema>

export const attachments = {
  /**
   * Keeps a file and reads it; what it is is told by its bytes. On disk when this returns; the same
   * bytes are kept once. A file that nothing uses is gone after a day.
   */
  add: procedure(
    'attachment.tooLarge',
    'attachment.empty',
    'attachment.kindUnknown',
    'attachment.unreadable',
    ...storeErrors,
  )
    .input(z.object({ name: z.string().max(4_000), file: z.file() }))
    .output(attachmentSchema),

  /** What was read from it, of pages `from` to `to`, both in it; fewer where there are no more. */
  readPages: procedure('attachment.notFound', ...storeReadErrors)
    .input(one.extend({ from: z.number().int().positive(), to: z.number().int().positive() }))
    .output(z.object({ pages: z.array(attachmentPageSchema).readonly() })),

  /** The tokens of what would go along, estimated; of all of it without a choice. */
  count: procedure('attachment.notFound', ...storeReadErrors)
    .input(one.extend({ chosen: z.array(pageRangeSchema).max(10_000).readonly().optional() }))
    .output(z.object({ tokens: z.number().int().nonnegative() })),

  /** The image, no edge longer than asked. */
  readImage: procedure(
    'attachment.notFound',
    'attachment.damaged',
    'attachment.unreadable',
    ...storeReadErrors,
  )
    .input(one.extend({ maxEdgePx: z.number().int().min(16).max(4_096) }))
    .output(shownImageSchema),

  /** Asks where, and writes the file there as it was added; `false` when the user changed their mind. */
  saveCopy: procedure(
    'attachment.notFound',
    'attachment.damaged',
    'app.saveFailed',
    ...storeReadErrors,
  )
    .input(one.extend({ name: z.string().min(1).max(255) }))
    .output(z.object({ saved: z.boolean() })),

  /** Begins to drag the file as it was added, with the pointer's button that is down. */
  drag: procedure('attachment.notFound', 'attachment.damaged', 'app.saveFailed', ...storeReadErrors)
    .input(one.extend({ name: z.string().min(1).max(255) }))
    .output(z.void()),
}
