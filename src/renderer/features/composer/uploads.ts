import type { Fault } from '../../../shared/errors/fault.ts'
import { fileLimitBytes } from '../../../shared/logic/file-limit.ts'
import type { Attachment } from '../../../shared/model/attachment.ts'
import type { Client } from '../../api/client.ts'
import { faultFromError } from '../../api/fault-from-error.ts'
import { createCell, type Source } from '../../api/source.ts'

/** A file on its way to main, which keeps and reads it. */
export interface Upload {
  readonly id: number
  readonly file: File
  /** The text that it was made of, where it was pasted. */
  readonly text: string | undefined
  readonly state: 'waiting' | 'reading' | 'failed'
  /** Of one that failed. */
  readonly fault?: Fault
}

export interface Uploads extends Source<readonly Upload[]> {
  /** Files go in their order, one after another. Gives their ids. */
  readonly add: (files: readonly File[], text?: string) => readonly number[]
  readonly retry: (id: number) => void
  /** Takes one away; what was under way is given up. */
  readonly remove: (id: number) => void
}

interface UploadsParts {
  readonly attachments: Client['attachments']
  readonly onRead: (attachment: Attachment, upload: Upload) => void
  readonly onFailed: (upload: Upload) => void
}

export function createUploads({ attachments, onRead, onFailed }: UploadsParts): Uploads {
  const cell = createCell<readonly Upload[]>([])
  const givingUp = new Map<number, AbortController>()
  let lastId = 0
  let isWorking = false

  async function work(): Promise<void> {
    if (isWorking) return
    isWorking = true
    for (let next = firstWaiting(); next; next = firstWaiting()) {
      const control = new AbortController()
      givingUp.set(next.id, control)
      replace({ ...next, state: 'reading' })
      const read = await readFile(attachments, next.file, control.signal)
      givingUp.delete(next.id)
      if (!control.signal.aborted) settle(next, read)
    }
    isWorking = false
  }

  function settle(upload: Upload, read: Attachment | Failure): void {
    if ('fault' in read) {
      const failed = { ...upload, state: 'failed', ...read } as const
      replace(failed)
      onFailed(failed)
    } else {
      // In this order: at no time does the message look as if nothing was on its way to it.
      onRead(read, upload)
      remove(upload.id)
    }
  }

  const firstWaiting = (): Upload | undefined => cell.read().find((one) => one.state === 'waiting')
  const replace = (upload: Upload): void =>
    cell.write(cell.read().map((one) => (one.id === upload.id ? upload : one)))
  const remove = (id: number): void => cell.write(cell.read().filter((one) => one.id !== id))

  return {
    subscribe: cell.subscribe,
    read: cell.read,
    add: (files, text) => {
      const added = files.map((file, index): Upload => {
        return { id: lastId + index + 1, file, text, state: 'waiting' }
      })
      lastId += files.length
      cell.write([...cell.read(), ...added])
      void work()
      return added.map(({ id }) => id)
    },
    retry: (id) => {
      const failed = cell.read().find((one) => one.id === id)
      if (failed) replace({ id, file: failed.file, text: failed.text, state: 'waiting' })
      void work()
    },
    remove: (id) => {
      remove(id)
      givingUp.get(id)?.abort()
    },
  }
}

interface Failure {
  readonly fault: Fault
}

async function readFile(
  attachments: Client['attachments'],
  file: File,
  signal: AbortSignal,
): Promise<Attachment | Failure> {
  const { size, name } = file
  if (size > fileLimitBytes) {
    // Main would say the same, but not before all of it had gone through memory.
    const data = { bytes: size, limitBytes: fileLimitBytes }
    return { fault: { code: 'attachment.tooLarge', data } }
  }
  try {
    return await attachments.add({ name, file }, { signal })
  } catch (error) {
    return { fault: faultFromError(error) }
  }
}
