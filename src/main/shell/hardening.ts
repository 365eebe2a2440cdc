import { app, session, type Session } from 'electron'
import { appOrigin, diagramFrameUrl } from '../../shared/bridge.ts'
import { refuseSwitches } from './refuse-switches.ts'

/**
 * Closes every door that Chromium opens by default, and ends the app where it was asked to open one.
 * Must be awaited before anything else, and before the app is ready.
 */
export async function harden(): Promise<void> {
  await refuseSwitches()
  // No connection that the user did not ask for, and no route around the proxy.
  for (const flag of ['disable-background-networking', 'disable-domain-reliability', 'no-pings']) {
    app.commandLine.appendSwitch(flag)
  }
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  app.on('web-contents-created', (_, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => {
      // The frame for diagrams is opened once, and goes nowhere from there.
      if (event.isMainFrame || event.url !== diagramFrameUrl) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

/** Denies every permission, device, download and address that is not ours. */
export function hardenSession(own: Session = session.defaultSession): void {
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  // Chromium would fetch a dictionary from the network for each of these.
  if (process.platform !== 'darwin') own.setSpellCheckerLanguages([])
  own.on('will-download', (event) => event.preventDefault())
  own.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwnAddress(details.url) })
  })
}

function isOwnAddress(address: string): boolean {
  return (
    address.startsWith(`${appOrigin}/`) ||
    address.startsWith('data:image/') ||
    address.startsWith('devtools://')
  )
}
