import { lazy, Suspense } from 'react'
import type { Attachment } from '../../../shared/model/attachment.ts'
import { createCell, useSource } from '../source.ts'

/** Loaded with the first file that is looked at. */
export const AttachmentPreview = lazy(async () => ({
  default: (await import('./attachment-preview.tsx')).AttachmentPreview,
}))

const shown = createCell<Attachment | undefined>(undefined)

/** Shows a file of a message that was sent. */
export function showAttachment(attachment: Attachment): void {
  shown.write(attachment)
}

/**
 * The file that is looked at. It stands above the transcript, which may let go of a message that
 * scrolls away while its file is on show.
 */
export function ShownAttachment() {
  const attachment = useSource(shown)
  if (!attachment) return null
  return (
    <Suspense>
      <AttachmentPreview attachment={attachment} onClose={() => shown.write(undefined)} />
    </Suspense>
  )
}
