import { fileURLToPath } from 'node:url'
import { app } from 'electron'
import { compose } from './compose.ts'
import { appConfig } from './shell/app-config.ts'
import { followApp } from './shell/app-events.ts'
import { listenForDocuments } from './shell/connect-port.ts'
import { settleDataFolder } from './shell/data-folder.ts'
import { harden, hardenSession } from './shell/hardening.ts'
import { followMenu } from './shell/menu.ts'
import { followOpenedFiles } from './shell/opened-files.ts'
import { registerAppScheme, serveAppScheme } from './shell/protocol.ts'
import { quitCleanly } from './shell/quit.ts'
import { followSleep } from './shell/sleep.ts'
import { followTheme } from './shell/theme.ts'
import { createShowWindow, isOwnWindow } from './shell/windows.ts'

const dataPath = settleDataFolder()
harden()
registerAppScheme()
if (app.requestSingleInstanceLock()) start()
else app.quit()

function start(): void {
  const builtUrl = new URL('./', import.meta.url)
  const liminal = compose(appConfig({ dataPath, builtUrl, showWindow: () => showWindow() }))
  const { ready, serve, settings, log, openLink, askWindow, spelling } = liminal
  const showWindow = createShowWindow({ folder: dataPath, openLink, spelling })
  followTheme(settings)
  listenForDocuments({ isOwnWindow, log, serve: (port) => void ready.then(() => serve(port)) })
  quitCleanly(liminal.dispose)
  followApp(showWindow)
  followOpenedFiles((paths) => void liminal.openFiles(paths), showWindow)
  // Not awaited: `ready` waits for this module to be loaded.
  void app.whenReady().then(() => {
    hardenSession()
    serveAppScheme(fileURLToPath(new URL('../renderer', import.meta.url)))
    showWindow()
    followMenu(settings, (id) => askWindow({ type: 'command', id }))
    followSleep(liminal.wake)
  })
}
