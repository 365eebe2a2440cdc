import { clsx } from 'clsx'
import { lazy, Suspense, useState } from 'react'
import type { Attachment } from '../../../shared/model/attachment.ts'
import type { Message } from '../../../shared/model/message.ts'
import { words } from '../../words/words.ts'
import { AttachmentFace, chipClass } from './attachment-face.tsx'
import { attachmentDetails } from './attachment-words.ts'

/** Loaded with the first file that is looked at. */
export const AttachmentPreview = lazy(async () => ({
  default: (await import('./attachment-preview.tsx')).AttachmentPreview,
}))

interface AttachmentChipsProps {
  readonly attachments: readonly Attachment[]
  readonly className?: string
}

/** The files of a message that was sent; each can be looked at. */
export function AttachmentChips({ attachments, className }: AttachmentChipsProps) {
  const [shown, setShown] = useState<Attachment>()
  if (attachments.length === 0) return null
  return (
    <>
      <ul
        aria-label={words('attachments.list')}
        className={clsx('flex flex-wrap gap-1.5', className)}
      >
        {attachments.map((attachment) => (
          <li key={attachment.hash} className="flex max-w-full min-w-0">
            <button
              type="button"
              aria-label={attachmentName(attachment)}
              title={attachment.name}
              className={clsx(chipClass, 'bg-raised px-2 hover:bg-hover')}
              onClick={() => setShown(attachment)}
            >
              <AttachmentFace attachment={attachment} />
            </button>
          </li>
        ))}
      </ul>
      {shown ? (
        <Suspense>
          <AttachmentPreview attachment={shown} onClose={() => setShown(undefined)} />
        </Suspense>
      ) : null}
    </>
  )
}

/** The files beside a message. */
export function attachmentsOf({ parts }: Pick<Message, 'parts'>): readonly Attachment[] {
  return parts.flatMap(({ attachment }) => attachment ?? [])
}

/** A file by its name and what of it goes along, for who can't see it. */
export function attachmentName(attachment: Attachment): string {
  const details = attachmentDetails(attachment)
  return details === '' ? attachment.name : `${attachment.name}, ${details}`
}
