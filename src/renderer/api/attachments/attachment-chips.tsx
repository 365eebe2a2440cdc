import { clsx } from 'clsx'
import type { Attachment } from '../../../shared/model/attachment.ts'
import type { Message } from '../../../shared/model/message.ts'
import { words } from '../../words/words.ts'
import { AttachmentFace, chipClass } from './attachment-face.tsx'
import { useDragOut } from './use-drag-out.ts'
import { showAttachment } from './shown-attachment.tsx'

interface AttachmentChipsProps {
  readonly attachments: readonly Attachment[]
  readonly className?: string
}

/** The files of a message that was sent; each can be looked at. */
export function AttachmentChips({ attachments, className }: AttachmentChipsProps) {
  const dragOut = useDragOut()
  if (attachments.length === 0) return null
  return (
    <ul
      aria-label={words('attachments.list')}
      className={clsx('flex flex-wrap gap-1.5', className)}
    >
      {attachments.map((attachment) => (
        <li key={attachment.hash} className="flex max-w-full min-w-0">
          <button
            type="button"
            title={attachment.name}
            {...dragOut(attachment)}
            className={clsx(chipClass, 'bg-raised px-2 hover:bg-hover')}
            onClick={() => showAttachment(attachment)}
          >
            <AttachmentFace attachment={attachment} />
          </button>
        </li>
      ))}
    </ul>
  )
}

/** The files beside a message. */
export function attachmentsOf({ parts }: Pick<Message, 'parts'>): readonly Attachment[] {
  return parts.flatMap(({ attachment }) => attachment ?? [])
}
