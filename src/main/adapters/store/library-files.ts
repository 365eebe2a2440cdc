import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Makes the library's folder, readable to its owner only. */
export function makeLibraryFolder(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
}

/** Whether there is a library. A file without a byte is one that was never begun. */
export function libraryExists(file: string): boolean {
  return existsSync(file) && statSync(file).size > 0
}

/** Moves the library's files to `quarantine/<time>/` beside it. Overwrites and deletes nothing. */
export function quarantineLibrary(file: string, now: number): void {
  // The database last: a new one must never meet the log of an old one.
  const present = [`${file}-wal`, `${file}-shm`, file].filter((path) => existsSync(path))
  if (present.length === 0) return
  const folder = freePath(join(dirname(file), 'quarantine', fileTime(now)), '')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const path of present) renameSync(path, join(folder, basename(path)))
}

/** A path in `backups/` that is not taken; the folder is there afterwards. */
export function backupPath(file: string, version: number, now: number): string {
  const folder = join(dirname(file), 'backups')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return freePath(join(folder, `library-v${version}-${fileTime(now)}`), '.db')
}

/** ISO time without the colons, which Windows does not allow in names. */
function fileTime(now: number): string {
  return new Date(now).toISOString().replaceAll(':', '-')
}

function freePath(stem: string, ending: string): string {
  for (let attempt = 1; ; attempt++) {
    const path = attempt === 1 ? stem + ending : `${stem}-${attempt}${ending}`
    if (!existsSync(path)) return path
  }
}
