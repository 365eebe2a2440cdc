import { app } from 'electron'

/** Who asks again after this long does not want to wait any more. */
const patienceMs = 5_000

/** Holds the quit until every turn's text is on disk, however often it is asked for meanwhile. */
export function quitCleanly(dispose: () => Promise<void>): void {
  let askedAt: number | undefined
  let isDisposed = false
  app.on('before-quit', (event) => {
    if (isDisposed || (askedAt !== undefined && Date.now() - askedAt > patienceMs)) return
    event.preventDefault()
    if (askedAt !== undefined) return
    askedAt = Date.now()
    void dispose().finally(() => {
      isDisposed = true
      app.quit()
    })
  })
}
