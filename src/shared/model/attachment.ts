import { z } from 'zod'
import type { Scope } from './scope.ts'

export const attachmentScope = 'synced' satisfies Scope

/** SHA-256 of a file's bytes, as 64 hexadecimal digits; the name under which they are kept. */
export const attachmentHashSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'AttachmentHash'>()
export type AttachmentHash = z.infer<typeof attachmentHashSchema>

/** How a file reaches a model: as an image, or as the text that was read from it. */
export const attachmentKindSchema = z.enum(['image', 'pdf', 'office', 'text'])
export type AttachmentKind = z.infer<typeof attachmentKindSchema>

/** Pages from `from` to `to`, both counted from 1 and both in it. */
export const pageRangeSchema = z
  .object({ from: z.number().int().positive(), to: z.number().int().positive() })
  .readonly()
export type PageRange = z.infer<typeof pageRangeSchema>

/** A file beside a message: what it is, and what of it goes along. */
export const attachmentSchema = z
  .object({
    hash: attachmentHashSchema,
    /** As the user's file was called, without its folder. */
    name: z.string().min(1).max(255),
    kind: attachmentKindSchema,
    /** As its bytes show, not as its name says. */
    mediaType: z.string().max(200),
    bytes: z.number().int().nonnegative(),
    /** Of an image, in pixels. */
    width: z.number().int().positive().optional(),
    height: z.number().int().positive().optional(),
    /** Of a file with pages, slides or sheets: how many. */
    pages: z.number().int().positive().optional(),
    /** The pages that go along, in order and apart from each other; absent: all. */
    chosen: z.array(pageRangeSchema).max(10_000).readonly().optional(),
    /** Estimated, of what goes along. */
    tokens: z.number().int().nonnegative().optional(),
  })
  .readonly()
export type Attachment = z.infer<typeof attachmentSchema>

/** A file as it is, whatever of it goes along and however it was called. */
export const attachedFileSchema = attachmentSchema
  .unwrap()
  .omit({ chosen: true, tokens: true })
  .readonly()
export type AttachedFile = z.infer<typeof attachedFileSchema>

/** As many files as one message may have. */
export const maxAttachments = 50

export const attachmentsSchema = z.array(attachmentSchema).max(maxAttachments).readonly()
