import type { ReactNode } from 'react'
import type { Attachment, PageRange } from '../../../shared/model/attachment.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { words } from '../../words/words.ts'
import { useLiminal } from '../liminal-context.ts'
import { useAttempt } from '../use-attempt.ts'
import { attachmentDetails } from './attachment-words.ts'
import { PageChoice } from './page-choice.tsx'
import { PreviewImage } from './preview-image.tsx'
import { PreviewPages } from './preview-pages.tsx'
import { shortName } from './short-name.ts'

interface AttachmentPreviewProps {
  readonly attachment: Attachment
  readonly onClose: () => void
  /** Where it is still open what goes along: the pages, or all where there are none. */
  readonly onChoose?: (chosen: readonly PageRange[] | undefined) => void
  /** What else can be done with it. */
  readonly acts?: ReactNode
}

/** A file as it was read, and what of it goes along. */
export function AttachmentPreview(props: AttachmentPreviewProps) {
  const { attachment, onClose, onChoose, acts } = props
  const { client } = useLiminal()
  const attempt = useAttempt()
  const { hash, name, kind, pages } = attachment
  const saveCopy = (): void => void attempt(() => client.attachments.saveCopy({ hash, name }))
  return (
    <Dialog
      title={shortName(name, 48)}
      isOpen
      onClose={onClose}
      className="h-[min(44rem,calc(100vh-3rem))] w-[min(46rem,calc(100vw-2rem))]"
    >
      {onChoose && pages !== undefined && pages > 1 ? (
        <PageChoice attachment={attachment} pages={pages} onChoose={onChoose} />
      ) : null}
      {kind === 'image' ? (
        <PreviewImage attachment={attachment} />
      ) : (
        <PreviewPages attachment={attachment} onChoose={onChoose} />
      )}
      <footer className="flex min-h-13 shrink-0 flex-wrap items-center gap-2 border-t border-line py-2 ps-5 pe-3">
        <p role="status" className="me-auto text-small text-ink-3 tabular-nums">
          {attachmentDetails(attachment)}
        </p>
        {acts}
        <Button onClick={saveCopy}>{words('attachments.saveCopy')}</Button>
      </footer>
    </Dialog>
  )
}
