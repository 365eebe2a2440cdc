import { rmSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { app, BrowserWindow, nativeImage, type NativeImage } from 'electron'
import { faultError } from '../../shared/errors/fault.ts'
import type { Desktop, FileToDrag } from '../ports/desktop.ts'
import { draggedName } from './dragged-name.ts'

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

/** One copy of each file, so that no window can fill the disk with them. */
async function writeCopy(folder: string, { name, bytes }: FileToDrag): Promise<string> {
  const own = draggedName(name)
  const file = path.join(folder, own)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    for (const other of await readdir(folder)) {
      if (other !== own) await rm(path.join(folder, other), { force: true }).catch(() => undefined)
    }
    await writeFile(file, bytes, { mode: 0o600 })
    return file
  } catch (cause) {
    const { code } = cause as { readonly code?: string }
    const isFull = code === 'ENOSPC' || code === 'EDQUOT'
    throw faultError('app.saveFailed', { reason: isFull ? 'disk-full' : 'not-writable' }, cause)
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
