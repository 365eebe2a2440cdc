import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { screen, type BrowserWindow, type Rectangle } from 'electron'
import { parseWindowState, visibleBounds, type WindowState } from './window-bounds.ts'

/** Remembers where the window was and how large, and puts the next one there. */
export interface WindowMemory {
  readonly read: () => { readonly bounds: Partial<Rectangle>; readonly isMaximized: boolean }
  readonly follow: (window: BrowserWindow) => void
}

const designed = { width: 1280, height: 800 }

export function createWindowMemory(folder: string): WindowMemory {
  const file = path.join(folder, 'window.json')
  return {
    read: () => {
      const kept = readKept(file)
      const areas = screen.getAllDisplays().map(({ workArea }) => workArea)
      return {
        bounds: kept ? visibleBounds(kept.bounds, areas) : designed,
        isMaximized: kept?.isMaximized ?? false,
      }
    },
    follow: (window) => {
      let timer: NodeJS.Timeout | undefined
      const keep = (): void => {
        clearTimeout(timer)
        if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return
        writeKept(file, {
          bounds: window.getNormalBounds(),
          isMaximized: window.isMaximized(),
        })
      }
      const keepSoon = (): void => {
        clearTimeout(timer)
        timer = setTimeout(keep, 500)
      }
      window.on('resize', keepSoon)
      window.on('move', keepSoon)
      window.on('maximize', keepSoon)
      window.on('unmaximize', keepSoon)
      window.on('close', keep)
      window.on('closed', () => clearTimeout(timer))
    },
  }
}

function readKept(file: string): WindowState | undefined {
  try {
    return parseWindowState(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** Of no worth but comfort: a disk that is full must not stand in the way of the window. */
function writeKept(file: string, state: WindowState): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  } catch {
    // The next window opens as it was designed.
  }
}
