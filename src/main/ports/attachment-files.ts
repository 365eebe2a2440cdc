import type { AttachmentHash } from '../../shared/model/attachment.ts'

/** The bytes of attached files, each kept once, under its hash. Only the user may read them. */
export interface AttachmentFiles {
  /**
   * Keeps bytes; they are whole on the disk when this resolves, or not there at all. What is there
   * already counts as kept now, and is mended where it was damaged.
   * @throws FaultError `store.diskFull`, `store.unwritable`
   */
  readonly keep: (bytes: Uint8Array) => Promise<AttachmentHash>

  /**
   * The bytes as they were kept.
   * @throws FaultError `attachment.damaged` when they are not there or not those any more
   */
  readonly read: (hash: AttachmentHash) => Promise<Uint8Array>

  /** Removes them, if they are there. */
  readonly remove: (hash: AttachmentHash) => Promise<void>

  /** All that are there, and when each was kept, in milliseconds since the epoch. */
  readonly list: () => Promise<readonly KeptFile[]>
}

export interface KeptFile {
  readonly hash: AttachmentHash
  readonly keptAt: number
}
