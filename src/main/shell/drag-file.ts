import { rmSync } from 'node:fs'
import path from 'node:path'
import { app, BrowserWindow, nativeImage, type NativeImage } from 'electron'
import type { Desktop, FileToDrag } from '../ports/desktop.ts'
import { writeCopy } from './write-copy.ts'

/**
 * Drags a copy that lies in a folder of its own: other programs read it when they like, up to the
 * end of the app, and what is kept is never in their hands. What a killed app left there goes now.
 */
export function createDragFile(folder: string): Desktop['dragFile'] {
  const removeAll = (): void => rmSync(folder, { recursive: true, force: true })
  tryTo(removeAll)
  app.on('will-quit', () => tryTo(removeAll))
  return async (dragged, signal) => {
    const file = await writeCopy(path.join(folder, dragged.hash), dragged)
    const icon = await iconFor(file, dragged)
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
    if (signal?.aborted !== true) window?.webContents.startDrag({ file, icon })
  }
}

async function iconFor(file: string, { picture }: FileToDrag): Promise<NativeImage> {
  const drawn = picture && nativeImage.createFromBuffer(Buffer.from(picture))
  if (drawn && !drawn.isEmpty()) return drawn
  const icon = await app.getFileIcon(file).catch(() => undefined)
  // macOS drags nothing that has no picture.
  return icon && !icon.isEmpty() ? icon : plainSheet()
}

function plainSheet(): NativeImage {
  const [width, height] = [24, 32]
  return nativeImage.createFromBitmap(Buffer.alloc(width * height * 4, 0xd8), { width, height })
}

function tryTo(act: () => void): void {
  try {
    act()
  } catch {
    // Something else holds a copy open; the next start tries again.
  }
}
