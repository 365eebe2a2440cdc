import { Suspense } from 'react'
import type { Attachment } from '../../../shared/model/attachment.ts'
import { AttachmentPreview } from '../../api/attachments/shown-attachment.tsx'
import { Button } from '../../ui/button.tsx'
import { words } from '../../words/words.ts'
import type { Desk } from './desk.ts'
import { fitsField } from './pasted.ts'
import type { Files } from './use-files.ts'

interface AttachedPreviewProps {
  readonly attachment: Attachment
  readonly desk: Desk
  readonly files: Files
  readonly onClose: () => void
}

/** A file of the message that is being written: what of it goes along is still open. */
export function AttachedPreview({ attachment, desk, files, onClose }: AttachedPreviewProps) {
  const text = desk.pasted.get(attachment.hash)
  return (
    <Suspense>
      <AttachmentPreview
        attachment={attachment}
        onClose={onClose}
        onChoose={(chosen) => void desk.choosePages(attachment.hash, chosen)}
        acts={
          text === undefined || !fitsField(text) ? null : (
            <Button
              onClick={() => {
                onClose()
                files.insertText(attachment, text)
              }}
            >
              {words('attachments.insertInstead')}
            </Button>
          )
        }
      />
    </Suspense>
  )
}
