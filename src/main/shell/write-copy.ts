import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { faultError } from '../../shared/errors/fault.ts'
import type { FileToSave } from '../ports/desktop.ts'
import { plainName } from './plain-name.ts'

/** One copy of each file, so that no window can fill the disk with them. */
export async function writeCopy(folder: string, { name, bytes }: FileToSave): Promise<string> {
  const own = plainName(name)
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
