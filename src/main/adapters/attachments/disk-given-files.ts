import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { faultError, type FaultError } from '../../../shared/errors/fault.ts'
import type { GivenFiles } from '../../ports/given-files.ts'

/** Files of the user, wherever they lie. */
export const diskGivenFiles: GivenFiles = {
  use: async (file, use) => {
    const handle = await openPlain(file)
    try {
      const { size } = await handle.stat()
      const arrayBuffer = (): Promise<ArrayBuffer> => readFirst(handle, size)
      return await use({ name: path.basename(file), size, arrayBuffer })
    } finally {
      await handle.close()
    }
  },
}

async function openPlain(file: string): Promise<FileHandle> {
  // Nobody may write to the other end of a pipe. Windows has no such files, and no such flag.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(
    (cause: unknown) => {
      throw notOpened(cause)
    },
  )
  if ((await handle.stat()).isFile()) return handle
  await handle.close()
  throw faultError('attachment.notOpened', { reason: 'not-a-file' })
}

async function readFirst(handle: FileHandle, size: number): Promise<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  let length = 0
  while (length < size) {
    const { bytesRead } = await handle.read(bytes, length, size - length, length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return length === size ? bytes.buffer : bytes.buffer.slice(0, length)
}

function notOpened(cause: unknown): FaultError {
  const { code } = cause as { readonly code?: string }
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return faultError('attachment.notOpened', { reason: 'missing' }, cause)
  }
  const isFolder = code === 'EISDIR' || code === 'ENXIO'
  const reason = isFolder ? 'not-a-file' : 'not-permitted'
  return faultError('attachment.notOpened', { reason }, cause)
}
