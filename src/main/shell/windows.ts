import { BrowserWindow, type WebContents } from 'electron'
import { appOrigin, checksSpelling } from '../../shared/bridge.ts'
import type { FirstLook } from './first-look.ts'
import { createWindowMemory, type WindowMemory } from './window-state.ts'

const own = new Set<WebContents>()

export function isOwnWindow(contents: WebContents): boolean {
  return own.has(contents)
}

interface WindowParts {
  /** Where the app's data lies. */
  readonly folder: string
  /** The file of the preload script. */
  readonly preload: string
  readonly firstLook: FirstLook
  /** Called when a document will not come by itself to ask for its port. */
  readonly onFailed: () => void
}

/** Brings the app's window to the front, or opens one. */
export function createShowWindow(parts: WindowParts): () => void {
  const memory = createWindowMemory(parts.folder)
  return () => {
    const window = BrowserWindow.getAllWindows()[0]
    if (!window) {
      openWindow(parts, memory)
      return
    }
    if (window.isMinimized()) window.restore()
    window.focus()
  }
}

/** Opens the app's window, sandboxed and isolated, shown once it has something to show. */
function openWindow({ preload, firstLook, onFailed }: WindowParts, memory: WindowMemory): void {
  const { bounds, isMaximized } = memory.read()
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 420,
    minHeight: 360,
    show: false,
    title: 'Liminal',
    autoHideMenuBar: true,
    // So that nothing flashes before the first paint.
    backgroundColor: papers[firstLook.read().theme],
    webPreferences: {
      preload,
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
  webContents.once('did-fail-load', onFailed)
  webContents.once('render-process-gone', onFailed)
  void window.loadURL(`${appOrigin}/index.html`)
}

/** The paper of tokens.css. */
const papers = { light: '#fcfbf9', dark: '#1b1a18', contrast: '#000000' } as const
