import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import { faultError } from '../../shared/errors/fault.ts'
import type { Desktop } from '../ports/desktop.ts'

/** Only where the user said in the system's own dialog, and only what was shown to them. */
export const saveFile: Desktop['saveFile'] = async ({ name, bytes }) => {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  const options = { defaultPath: path.join(app.getPath('downloads'), name) }
  const { filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  if (!filePath) return false
  try {
    await writeFile(filePath, bytes)
    return true
  } catch (cause) {
    const { code } = cause as { readonly code?: string }
    const isFull = code === 'ENOSPC' || code === 'EDQUOT'
    throw faultError('app.saveFailed', { reason: isFull ? 'disk-full' : 'not-writable' }, cause)
  }
}
