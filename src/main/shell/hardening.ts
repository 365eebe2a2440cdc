import { app, session, type Session, type WebContents } from 'electron'
import { appOrigin, diagramFrameUrl } from '../../shared/bridge.ts'
import { refuseSwitches } from './refuse-switches.ts'

/** No address of this machine is told, and nothing goes out beside the proxy. */
const webRtcPolicy = 'disable_non_proxied_udp'

/**
 * Chromium's own network stack, which nothing of main uses: it knows no name, its only way is a proxy
 * that it can't find, also to this machine, and it looks for no other. Our requests are Node's.
 */
const deadEnds = {
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'proxy-server': 'socks5://nowhere.invalid:1',
  'proxy-bypass-list': '<-loopback>',
  'force-webrtc-ip-handling-policy': webRtcPolicy,
} as const

/** What Chromium would do by itself. */
const silenced = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'dns-prefetch-disable',
  'no-pings',
]

/**
 * Closes every door that Chromium opens by default, and ends the app where it was asked to open one.
 * Must be awaited before anything else, and before the app is ready.
 */
export async function harden(): Promise<void> {
  await refuseSwitches()
  for (const name of silenced) app.commandLine.appendSwitch(name)
  for (const [name, value] of Object.entries(deadEnds)) app.commandLine.appendSwitch(name, value)
  app.on('session-created', hardenSession)
  app.on('web-contents-created', (_, contents) => hardenContents(contents))
  // Unasked, Chromium would show a server who the user is.
  app.on('select-client-certificate', (event, _contents, _url, _list, choose) => {
    event.preventDefault()
    choose()
  })
}

function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy(webRtcPolicy)
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    // The frame for diagrams is opened once, and goes nowhere from there.
    if (event.isMainFrame || event.url !== diagramFrameUrl) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // Where nobody answers, the first device that is found is given away.
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault()
    choose('')
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
