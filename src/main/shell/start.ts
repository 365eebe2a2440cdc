/** What is heavy, and is there once it was asked for. */
export interface Start<T> {
  /** Waits for it without asking for it. Never rejects. */
  readonly whenStarted: Promise<T>
  /** Asks for it; once is enough. */
  readonly begin: () => void
  /** Lets go of what was begun; at once when nothing was. */
  readonly dispose: () => Promise<void>
}

/** Holds back what is heavy, so that the window comes first. */
export function createStart<T extends { readonly dispose: () => Promise<void> }>(
  load: () => Promise<T>,
): Start<T> {
  let loading: Promise<T> | undefined
  let tell: (started: T) => void = () => undefined
  return {
    whenStarted: new Promise((resolve) => (tell = resolve)),
    begin: () => {
      if (loading) return
      loading = load()
      loading.then(tell, (error: unknown) => {
        // Without it there is no app: said as Electron says what breaks main.
        process.nextTick(() => {
          throw error
        })
      })
    },
    dispose: async () => {
      const started = await loading?.catch(() => undefined)
      await started?.dispose()
    },
  }
}
