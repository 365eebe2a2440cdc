import { fileURLToPath } from 'node:url'
import { app, net } from 'electron'
import { compose } from './compose.ts'
import { createTellOfAnswer, isInFront } from './shell/answer-notices.ts'
import { followApp } from './shell/app-events.ts'
import { listenForDocuments } from './shell/connect-port.ts'
import { settleDataFolder } from './shell/data-folder.ts'
import { desktop } from './shell/desktop.ts'
import { harden, hardenSession } from './shell/hardening.ts'
import { followMenu } from './shell/menu.ts'
import { registerAppScheme, serveAppScheme } from './shell/protocol.ts'
import { quitCleanly } from './shell/quit.ts'
import { createUtilityReaderProcess } from './shell/reader-process.ts'
import { followSleep } from './shell/sleep.ts'
import { followTheme } from './shell/theme.ts'
import { createShowWindow, isOwnWindow } from './shell/windows.ts'

const dataPath = settleDataFolder()
harden()
registerAppScheme()
if (app.requestSingleInstanceLock()) start()
else app.quit()

function start(): void {
  const binding = app.isPackaged ? undefined : process.env['LIMINAL_SQLITE_BINDING']
  const { ready, serve, settings, log, openLink, askWindow, spelling, wake, dispose } = compose({
    about: {
      version: app.getVersion(),
      electronVersion: process.versions.electron,
      chromiumVersion: process.versions.chrome,
      nodeVersion: process.versions.node,
      dataPath,
    },
    desktop: { ...desktop, isInFront, tellOfAnswer: createTellOfAnswer(() => showWindow()) },
    keychainService: 'Liminal',
    beginReader: createUtilityReaderProcess(new URL('./document-reader.js', import.meta.url)),
    tokens: { workerUrl: new URL('./token-worker.js', import.meta.url) },
    spelling: {
      workerUrl: new URL('./spelling-worker.js', import.meta.url),
      dictionariesUrl: new URL('./dictionaries/', import.meta.url),
      language: () => app.getLocale(),
    },
    isOnline: () => (app.isReady() ? net.isOnline() : undefined),
    sqlite: {
      workerUrl: new URL('./store-worker.js', import.meta.url),
      ...(binding !== undefined && { nativeBinding: binding }),
    },
  })
  const showWindow = createShowWindow({ folder: dataPath, openLink, spelling })
  followTheme(settings)
  listenForDocuments({ isOwnWindow, log, serve: (port) => void ready.then(() => serve(port)) })
  quitCleanly(dispose)
  followApp(showWindow)
  // Not awaited: `ready` waits for this module to be loaded.
  void app.whenReady().then(() => {
    hardenSession()
    serveAppScheme(fileURLToPath(new URL('../renderer', import.meta.url)))
    showWindow()
    followMenu(settings, (id) => askWindow({ type: 'command', id }))
    followSleep(wake)
  })
}
