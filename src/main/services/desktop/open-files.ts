import { FaultError, type Fault } from '../../../shared/errors/fault.ts'
import { maxAttachments, type Attachment } from '../../../shared/model/attachment.ts'
import { cleanFileName } from '../../domain/attachment/file-name.ts'
import type { GivenFile, GivenFiles } from '../../ports/given-files.ts'
import type { Ids } from '../../ports/ids.ts'
import type { Log } from '../../ports/log.ts'
import type { WindowRequests } from './window-requests.ts'

interface Parts {
  readonly givenFiles: GivenFiles
  readonly addFile: (file: GivenFile) => Promise<Attachment>
  readonly requests: Pick<WindowRequests, 'ask'>
  readonly ids: Ids
  readonly log: Log
}

interface NotOpened {
  readonly name: string
  readonly fault: Fault
}

/** More paths than this are a mistake, and not worth the reading. */
const mostPaths = 2 * maxAttachments

/**
 * Keeps files that the user opened with the app, and asks the window to put them beside the message
 * that is being written there; of those that can't be, to say why. Those that come first are there
 * first. Never rejects.
 */
export function createOpenFiles(parts: Parts): (paths: readonly string[]) => Promise<void> {
  let earlier: Promise<void> = Promise.resolve()
  return (paths) => {
    if (paths.length > 0) earlier = earlier.then(() => openFiles(parts, paths))
    return earlier
  }
}

async function openFiles(parts: Parts, paths: readonly string[]): Promise<void> {
  const attachments: Attachment[] = []
  const failed: NotOpened[] = []
  for (const path of new Set(paths.slice(0, mostPaths))) {
    const opened = await openFile(parts, path)
    if ('fault' in opened) failed.push(opened)
    else attachments.push(opened)
  }
  const { ask } = parts.requests
  if (attachments.length > 0) ask({ type: 'attach', attachments })
  if (failed.length > 0) ask({ type: 'notAttached', files: failed })
}

async function openFile(parts: Parts, path: string): Promise<Attachment | NotOpened> {
  const { givenFiles, addFile, ids, log } = parts
  try {
    return await givenFiles.use(path, addFile)
  } catch (error) {
    const name = cleanFileName(path)
    if (error instanceof FaultError) {
      log.info('desktop.not-opened', { code: error.fault.code })
      return { name, fault: error.fault }
    }
    const incidentId = ids.next()
    log.error('desktop.not-opened', error, { incidentId })
    return { name, fault: { code: 'app.internal', data: { incidentId } } }
  }
}
