import { fileURLToPath } from 'node:url'
import { BrowserWindow, nativeTheme, type WebContents } from 'electron'
import { appOrigin } from '../../shared/bridge.ts'

const own = new Set<WebContents>()

export function isOwnWindow(contents: WebContents): boolean {
  return own.has(contents)
}

/** Opens the app's window, sandboxed and isolated, shown once it has something to show. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 420,
    minHeight: 360,
    show: false,
    title: 'Liminal',
    autoHideMenuBar: true,
    // The paper of tokens.css, so that nothing flashes before the first paint.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1a18' : '#fcfbf9',
    webPreferences: {
      preload: fileURLToPath(new URL('../preload/preload.cjs', import.meta.url)),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Chromium would fetch dictionaries from the network.
      spellcheck: false,
    },
  })
  const { webContents } = window
  own.add(webContents)
  window.once('closed', () => own.delete(webContents))
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${appOrigin}/index.html`)
  return window
}

/** Brings the window to the front, or opens one. */
export function showWindow(): void {
  const window = BrowserWindow.getAllWindows()[0]
  if (!window) {
    openWindow()
    return
  }
  if (window.isMinimized()) window.restore()
  window.focus()
}
