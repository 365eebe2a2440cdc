import fs, { truncateSync } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { basename } from 'node:path'

/** So much is written before the next moment at which the power may go. */
const pieceBytes = 512

/**
 * Puts a disk under this process that counts its steps and dies with the process at one of them, by
 * SIGKILL and as a power cut would: what was written and not synced is lost by half. Returns what
 * names the steps that were made, for a run that is to come to its end.
 */
export async function dieOnDisk(folder: string, atStep: number): Promise<() => readonly string[]> {
  const steps: string[] = []
  const unsynced = new Map<number, string>()
  const step = (name: string): void => {
    steps.push(name)
    if (steps.length - 1 !== atStep) return
    for (const file of new Set(unsynced.values())) truncateSync(file, halfOf(file))
    process.kill(process.pid, 'SIGKILL')
  }
  const real = { open: fs.promises.open, rename: fs.promises.rename }
  const follow = (handle: FileHandle, file: string): FileHandle => {
    const { write, sync } = { write: handle.write.bind(handle), sync: handle.sync.bind(handle) }
    const isFolder = file === folder
    handle.writeFile = async (content) => {
      if (typeof content !== 'string') throw new Error('the vault writes text')
      const bytes = Buffer.from(content)
      step('before the write')
      unsynced.set(handle.fd, file)
      for (let at = 0; at < bytes.length; at += pieceBytes) {
        await write(bytes.subarray(at, at + pieceBytes))
        step(`at byte ${Math.min(bytes.length, at + pieceBytes)} of the write`)
      }
    }
    handle.sync = async () => {
      step(isFolder ? 'before the folder is synced' : 'before the file is synced')
      await sync()
      unsynced.delete(handle.fd)
      step(isFolder ? 'after the folder was synced' : 'after the file was synced')
    }
    return handle
  }
  fs.promises.open = async (path, flags, mode) => {
    const file = String(path)
    const handle = await real.open(path, flags, mode)
    return file.startsWith(folder) ? follow(handle, file) : handle
  }
  fs.promises.rename = async (from, to) => {
    step(`before the rename of ${basename(String(from))}`)
    await real.rename(from, to)
    for (const [fd, file] of unsynced) if (file === from) unsynced.set(fd, String(to))
    step(`after the rename to ${basename(String(to))}`)
  }
  syncBuiltinESMExports()
  if (open === real.open) throw new Error('the disk was not put under the process')
  return () => steps
}

function halfOf(file: string): number {
  return Math.floor(fs.statSync(file).size / 2)
}
