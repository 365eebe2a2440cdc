import { app } from 'electron'
import type { ComposedApp } from '../compose.ts'

/** Holds the first quit until every turn's text is on disk. */
export function quitCleanly(composing: Promise<ComposedApp>): void {
  let disposed = false
  app.on('before-quit', (event) => {
    if (disposed) return
    event.preventDefault()
    disposed = true
    void composing.then(({ dispose }) => dispose()).finally(() => app.quit())
  })
}

/** Tells on the terminal why there is no app; a window could not say it. */
export function failToStart(error: unknown): void {
  process.stderr.write(`Liminal could not start: ${String(error)}\n`)
  app.exit(1)
}
