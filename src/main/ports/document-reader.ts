import type { AttachedFile } from '../../shared/model/attachment.ts'

/** What a file is, and what was read from it. */
export interface ReadDocument extends Pick<
  AttachedFile,
  'kind' | 'mediaType' | 'width' | 'height' | 'pages'
> {
  /** One text per page, slide or sheet; one of a file without pages, none of an image. */
  readonly texts: readonly string[]
}

/** How an image is to be drawn anew. */
export interface ImageSize {
  /** No edge is longer; a smaller image stays as large as it is. */
  readonly maxEdgePx: number
  /** It is made smaller until it has no more. */
  readonly maxBytes: number
  /** One that claims to be larger is not unpacked. */
  readonly mostPixels?: number
}

/** An image that was drawn anew: upright, without what its file told besides. */
export interface DrawnImage {
  readonly mediaType: 'image/png' | 'image/jpeg'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/**
 * Reads files of strangers, in a process of its own, which holds nothing but the file and may take
 * only so much time and memory.
 *
 * - What a file is must be told by its bytes; `name` may only choose between kinds of text.
 * - Must never open a connection, start anything that a file holds, or fetch what it names.
 * - A process that overran, died or was given up must be ended, and the next file read by another.
 */
export interface DocumentReader {
  /**
   * @throws FaultError `attachment.kindUnknown`, `attachment.unreadable`; on abort the signal's
   *   reason
   */
  readonly read: (
    file: { readonly name: string; readonly bytes: Uint8Array },
    signal?: AbortSignal,
  ) => Promise<ReadDocument>

  /** @throws FaultError `attachment.unreadable`; on abort the signal's reason */
  readonly draw: (image: Uint8Array, size: ImageSize, signal?: AbortSignal) => Promise<DrawnImage>

  /** Ends its processes; what is being read is given up. */
  readonly close: () => Promise<void>
}
