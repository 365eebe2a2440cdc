/**
 * Files that the user gave to the app by means of the system: with "Open with", on its icon, or by
 * name on the command line. A path never comes from the window.
 */
export interface GivenFiles {
  /**
   * Opens a file for as long as `use` runs, and gives what that gives. Never waits for one that is
   * not a plain file, as a pipe would have it.
   * @throws FaultError `attachment.notOpened`; what `use` throws
   */
  readonly use: <T>(path: string, use: (file: GivenFile) => Promise<T>) => Promise<T>
}

export interface GivenFile {
  /** Without its folder. */
  readonly name: string
  readonly size: number
  /** At most `size` bytes, though it may grow meanwhile. */
  readonly arrayBuffer: () => Promise<ArrayBuffer>
}
