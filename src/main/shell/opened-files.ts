import { app } from 'electron'
import { filesInArguments } from './files-in-arguments.ts'

/**
 * Hands on the files that the app is started with, or is given while it runs. Must run before the
 * app is ready: macOS tells of the first ones no later.
 */
export function followOpenedFiles(
  openFiles: (paths: readonly string[]) => void,
  showWindow: () => void,
): void {
  const openFrom = (words: readonly string[], workingDirectory: string): void => {
    const appPath = app.isPackaged ? undefined : app.getAppPath()
    openFiles(filesInArguments({ words, workingDirectory, appPath }))
  }
  openFrom(process.argv, process.cwd())
  app.on('second-instance', (_, words, workingDirectory) => openFrom(words, workingDirectory))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openFiles([path])
    // The first window opens by itself, when the app is ready.
    if (app.isReady()) showWindow()
  })
}
