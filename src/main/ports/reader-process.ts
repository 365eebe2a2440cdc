/** A process that reads documents, as the host of the app began it. */
export interface ReaderProcess {
  /** Sends what a structured clone takes. */
  readonly send: (message: unknown) => void
  readonly onMessage: (listen: (message: unknown) => void) => void
  /** Told once, however it ended. */
  readonly onExit: (listen: () => void) => void
  readonly kill: () => void
}

/**
 * Begins a process. It must get neither the environment of the app nor its files, and no more
 * memory than given.
 */
export type BeginReaderProcess = (options: { readonly maxMemoryMb: number }) => ReaderProcess
