import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { app } from 'electron'

/**
 * Settles where the app's data lies: `LIMINAL_USER_DATA`, or the system's place for it.
 * When that can't be written, Chromium gets a temporary folder for its own files, so that
 * the window still opens and can say what is wrong.
 */
export function settleDataFolder(): string {
  const override = process.env['LIMINAL_USER_DATA']
  const folder = override ? path.resolve(override) : app.getPath('userData')
  const own = isWritable(folder) ? folder : mkdtempSync(path.join(tmpdir(), 'liminal-'))
  app.setPath('userData', own)
  app.setPath('sessionData', path.join(own, 'chromium'))
  return folder
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}
