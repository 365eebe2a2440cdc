import { fileURLToPath } from 'node:url'
import { BrowserWindow, nativeTheme, type WebContents } from 'electron'
import { appOrigin, checksSpelling } from '../../shared/bridge.ts'
import { installContextMenu, type ContextMenuParts } from './context-menu.ts'
import { createWindowMemory, type WindowMemory } from './window-state.ts'

const own = new Set<WebContents>()

export function isOwnWindow(contents: WebContents): boolean {
  return own.has(contents)
}

interface WindowParts extends ContextMenuParts {
  /** Where the app's data lies. */
  readonly folder: string
}

/** Brings the app's window to the front, or opens one. */
export function createShowWindow({ folder, ...menu }: WindowParts): () => void {
  const memory = createWindowMemory(folder)
  return () => {
    const window = BrowserWindow.getAllWindows()[0]
    if (!window) {
      installContextMenu(openWindow(memory), menu)
      return
    }
    if (window.isMinimized()) window.restore()
    window.focus()
  }
}

/** Opens the app's window, sandboxed and isolated, shown once it has something to show. */
function openWindow(memory: WindowMemory): BrowserWindow {
  const { bounds, isMaximized } = memory.read()
  const window = new BrowserWindow({
    ...bounds,
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
      // By the page's own provider; of the dictionaries of Chromium, none is fetched.
      spellcheck: checksSpelling(process.versions.electron),
    },
  })
  const { webContents } = window
  own.add(webContents)
  window.once('closed', () => own.delete(webContents))
  memory.follow(window)
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize()
    window.show()
  })
  void window.loadURL(`${appOrigin}/index.html`)
  return window
}
