import { app } from 'electron'

/** Holds the first quit until every turn's text is on disk. */
export function quitCleanly(dispose: () => Promise<void>): void {
  let disposed = false
  app.on('before-quit', (event) => {
    if (disposed) return
    event.preventDefault()
    disposed = true
    void dispose().finally(() => app.quit())
  })
}
