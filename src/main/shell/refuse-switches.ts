import * as inspector from 'node:inspector'
import { app, dialog } from 'electron'
import { refusedSwitches } from './switches.ts'

/**
 * Ends a packed app at once when it was given a switch that nobody needs; gives nothing back then.
 * Must be awaited before anything else is begun: Electron gets no further before main is loaded.
 */
export async function refuseSwitches(): Promise<void> {
  // Whoever holds main's debugger holds main. The fuses of what people get let nobody in there.
  if (!app.isPackaged || inspector.url() !== undefined) return
  const refused = refusedSwitches(process.argv.slice(1), process.platform)
  // ELECTRON_DISABLE_SANDBOX says it without a word on the command line.
  const isSandboxOff = app.commandLine.hasSwitch('no-sandbox')
  if (refused.length === 0 && !isSandboxOff) return
  const { speakSystemLanguage, words } = await import('./words.ts')
  await speakSystemLanguage()
  const switches = refused.length > 0 ? refused.join(' ') : '--no-sandbox'
  const told: readonly string[] = [
    words('shell.switchesRefused', { switches }),
    words('shell.nothingChanged'),
    ...(isSandboxOff ? [words('shell.sandboxNeeded')] : []),
  ]
  // On Linux it goes to the standard error, elsewhere into a box.
  dialog.showErrorBox(words('shell.notStarted'), told.join(' '))
  app.exit(1)
  await new Promise(() => {})
}
