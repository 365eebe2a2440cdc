import type { AttachmentFiles } from '../../ports/attachment-files.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Desktop } from '../../ports/desktop.ts'
import type { DocumentReader } from '../../ports/document-reader.ts'
import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import type { TokenCounter } from '../../ports/token-counter.ts'

/** What the use-cases of attachments share. */
export interface AttachmentParts {
  readonly store: Store
  readonly files: AttachmentFiles
  readonly documentReader: DocumentReader
  readonly tokenCounter: TokenCounter
  readonly desktop: Pick<Desktop, 'saveFile' | 'dragFile'>
  readonly clock: Clock
  readonly log: Log
}
