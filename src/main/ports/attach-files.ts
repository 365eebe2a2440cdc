import type { Attachment } from '../../shared/model/attachment.ts'
import type { Part } from '../../shared/model/part.ts'

/** A part of a user's message that stands for a file. */
export interface AttachedPart extends Part {
  readonly attachment: Attachment
}

/**
 * What becomes of files beside a message: of each that is asked for, its hash, its name and the
 * chosen pages count; all else is as the library knows it. The text holds the chosen pages.
 * @throws FaultError `attachment.notFound`, and what the store throws
 */
export type AttachFiles = (
  asked: readonly Attachment[] | undefined,
) => Promise<readonly AttachedPart[]>
