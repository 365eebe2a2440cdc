import { fileURLToPath } from 'node:url'
import { app } from 'electron'
import { followApp } from './shell/app-events.ts'
import { listenForDocuments } from './shell/connect-port.ts'
import { settleDataFolder } from './shell/data-folder.ts'
import { createFirstLook } from './shell/first-look.ts'
import { harden, hardenSession } from './shell/hardening.ts'
import { followOpenedFiles } from './shell/opened-files.ts'
import { registerAppScheme, serveAppScheme } from './shell/protocol.ts'
import { quitCleanly } from './shell/quit.ts'
import { createStart } from './shell/start.ts'
import { beginStoreThread } from './shell/store-thread.ts'
import { showTheme } from './shell/theme.ts'
import { createShowWindow, isOwnWindow } from './shell/windows.ts'

await harden()
const dataPath = settleDataFolder()
registerAppScheme()
if (app.requestSingleInstanceLock()) start()
else app.quit()

/** Opens the window first; all that it shows is behind the import, for which its document asks. */
function start(): void {
  const builtUrl = new URL('./', import.meta.url)
  const inBuild = (path: string): string => fileURLToPath(new URL(path, builtUrl))
  const firstLook = createFirstLook(dataPath)
  const { whenStarted, begin, dispose } = createStart(async () => {
    const storeThread = beginStoreThread(new URL('store-worker.js', builtUrl))
    const { startLiminal } = await import('./shell/liminal.ts')
    return startLiminal({ dataPath, builtUrl, storeThread, showWindow })
  })
  const showWindow = createShowWindow({
    folder: dataPath,
    preload: inBuild('../preload/preload.cjs'),
    firstLook,
    onFailed: begin,
  })
  showTheme(firstLook.theme())
  listenForDocuments({
    isOwnWindow,
    onRefused: (refusal) =>
      void whenStarted.then(({ log }) => log.warn('port.refused', { refusal })),
    serve: (port) => {
      begin()
      return whenStarted.then(({ serve }) => serve(port))
    },
  })
  quitCleanly(dispose)
  followApp(showWindow)
  followOpenedFiles(
    (paths) => void whenStarted.then(({ openFiles }) => openFiles(paths)),
    showWindow,
  )
  // Not awaited: `ready` waits for this module to be loaded.
  void app.whenReady().then(() => {
    hardenSession()
    serveAppScheme(inBuild('../renderer'), firstLook)
    showWindow()
  })
}
