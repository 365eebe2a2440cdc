import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { faultError, type FaultError } from '../../../shared/errors/fault.ts'
import { attachmentHashSchema, type AttachmentHash } from '../../../shared/model/attachment.ts'
import type { AttachmentFiles, KeptFile } from '../../ports/attachment-files.ts'

/** Files under `<directory>/ab/cdef…`, so that no folder has too many of them. */
export function createDiskAttachmentFiles(directory: string): AttachmentFiles {
  const placeOf = (hash: AttachmentHash): string =>
    path.join(directory, hash.slice(0, 2), hash.slice(2))
  let drafts = 0

  async function write(file: string, bytes: Uint8Array): Promise<void> {
    // Two of the same bytes may be written at once; each has a draft of its own.
    const draft = `${file}.${(drafts += 1)}.new`
    try {
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
      const handle = await open(draft, 'w', 0o600)
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(draft, file)
      await syncFolder(path.dirname(file))
    } catch (cause) {
      await rm(draft, { force: true }).catch(() => undefined)
      throw writeFault(cause, directory)
    }
  }

  return {
    keep: async (bytes) => {
      const hash = await hashOf(bytes)
      // Also what is there: it is whole then, and young, so that no tidying takes it meanwhile.
      await write(placeOf(hash), bytes)
      return hash
    },
    read: async (hash) => {
      const bytes = await readFile(placeOf(hash)).catch(() => undefined)
      if (!bytes || (await hashOf(bytes)) !== hash) throw faultError('attachment.damaged', {})
      return bytes
    },
    remove: async (hash) => {
      await rm(placeOf(hash), { force: true })
    },
    list: async () => {
      const folders = await readdir(directory).catch(() => [])
      const kept = await Promise.all(folders.map((folder) => filesIn(directory, folder)))
      return kept.flat()
    },
  }
}

/** Off the main thread, which 100 MB would hold up. */
async function hashOf(bytes: Uint8Array): Promise<AttachmentHash> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return Buffer.from(digest).toString('hex') as AttachmentHash
}

/** What a crash left half written is none of them. */
async function filesIn(directory: string, folder: string): Promise<readonly KeptFile[]> {
  const names = await readdir(path.join(directory, folder)).catch(() => [])
  const kept = await Promise.all(
    names.map(async (name): Promise<readonly KeptFile[]> => {
      const file = path.join(directory, folder, name)
      const hash = attachmentHashSchema.safeParse(folder + name).data
      if (hash === undefined) return []
      const found = await stat(file).catch(() => undefined)
      return found ? [{ hash, keptAt: found.mtimeMs }] : []
    }),
  )
  return kept.flat()
}

async function syncFolder(folder: string): Promise<void> {
  // Windows has no handle on a folder; its renames are journalled.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function writeFault(cause: unknown, directory: string): FaultError {
  const { code } = cause as { readonly code?: string }
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? faultError('store.diskFull', {}, cause)
    : faultError('store.unwritable', { path: directory }, cause)
}
