import { randomUUID } from 'node:crypto'
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import { faultError } from '../../shared/errors/fault.ts'
import type { Desktop } from '../ports/desktop.ts'
import { plainName } from './plain-name.ts'

/** Only where the user said in the system's own dialog, and only what was shown to them. */
export const saveFile: Desktop['saveFile'] = async ({ name, bytes }) => {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  const options = { defaultPath: path.join(app.getPath('downloads'), plainName(name)) }
  const { filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  if (!filePath) return false
  try {
    await writeWhole(filePath, bytes)
    return true
  } catch (cause) {
    const { code } = cause as { readonly code?: string }
    const isFull = code === 'ENOSPC' || code === 'EDQUOT'
    throw faultError('app.saveFailed', { reason: isFull ? 'disk-full' : 'not-writable' }, cause)
  }
}

/** What was there stays as it was until all of the new file is on the disk. */
async function writeWhole(chosen: string, bytes: Uint8Array): Promise<void> {
  const file = await realpath(chosen).catch(() => chosen)
  const before = await stat(file).catch(() => undefined)
  // A pipe or a device can't be put in the place of.
  if (before && !before.isFile()) return await writeFile(file, bytes)
  const part = `${file}.${randomUUID().slice(0, 8)}.part`
  try {
    await writeFile(part, bytes, { flush: true, ...(before && { mode: before.mode }) })
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  return undefined
}
