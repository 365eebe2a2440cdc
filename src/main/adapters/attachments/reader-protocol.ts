import type { AttachmentReason } from '../../../shared/errors/catalog.ts'
import type { DrawnImage, ImageSize, ReadDocument } from '../../ports/document-reader.ts'

/** What the process is asked for, one after the other. */
export type ReaderTask =
  | { readonly type: 'read'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly type: 'draw'; readonly bytes: Uint8Array; readonly size: ImageSize }

/** One to each task. */
export type ReaderReply =
  | { readonly type: 'read'; readonly document: ReadDocument }
  | { readonly type: 'drawn'; readonly image: DrawnImage }
  | { readonly type: 'refused'; readonly why: ReaderRefusal }

export type ReaderRefusal = 'kind-unknown' | AttachmentReason

/** Thrown by what reads, caught by the process. */
export class RefusedDocument extends Error {
  readonly why: ReaderRefusal

  constructor(why: ReaderRefusal, options?: ErrorOptions) {
    super(why, options)
    this.name = 'RefusedDocument'
    this.why = why
  }
}
