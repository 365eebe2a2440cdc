import type { ShownImage } from '../../../shared/contract/attachments.ts'
import { FaultError, faultError } from '../../../shared/errors/fault.ts'
import type { DocumentReader } from '../../ports/document-reader.ts'
import type { Pictures } from '../../ports/pictures.ts'

export interface LoadPictureParts {
  readonly pictures: Pictures
  readonly documentReader: Pick<DocumentReader, 'draw'>
}

/** As large as a text column on any screen, little enough to cross a port at once. */
const shown = { maxEdgePx: 2_048, maxBytes: 6 * 1024 * 1024, mostPixels: 50_000_000 }

/**
 * A picture from elsewhere as it may be shown: drawn anew in a process that holds nothing else, so
 * that no byte of it reaches the window. Nothing of it is kept.
 * @throws FaultError of the `picture.*` family
 */
export async function loadPicture(
  { pictures, documentReader }: LoadPictureParts,
  address: string,
  signal?: AbortSignal,
): Promise<ShownImage> {
  const loaded = await pictures.load(address, signal)
  const { bytes, ...image } = await documentReader
    .draw(loaded, shown, signal)
    .catch((error: unknown) => {
      throw error instanceof FaultError ? unusable(error) : error
    })
  return { ...image, data: Buffer.from(bytes).toString('base64') }
}

function unusable(error: FaultError): FaultError {
  const { fault } = error
  const isTooMuch = fault.code === 'attachment.unreadable' && fault.data.reason === 'too-slow'
  const reason = isTooMuch ? 'too-many-pixels' : 'not-a-picture'
  return faultError('picture.unusable', { reason }, error)
}
