import { useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { Attachment } from '../../../shared/model/attachment.ts'
import { usePiece, useSource } from '../../api/source.ts'
import { words } from '../../words/words.ts'
import { AttachedPreview } from './attached-preview.tsx'
import { AttachedChip, UploadChip } from './attached-chip.tsx'
import type { Desk } from './desk.ts'
import { attachmentsOf } from './draft.ts'
import { FailedUpload } from './failed-upload.tsx'
import type { Files } from './use-files.ts'

interface AttachedFilesProps {
  readonly desk: Desk
  readonly files: Files
  readonly field: RefObject<HTMLTextAreaElement | null>
}

/** The files beside the message that is being written, and those on their way to it. */
export function AttachedFiles({ desk, files, field }: AttachedFilesProps) {
  const attachments = usePiece(desk.draft, attachmentsOf)
  const uploads = useSource(desk.uploads)
  const news = useSource(desk.news)
  const [shown, setShown] = useState<Attachment['hash']>()
  const list = useRef<HTMLUListElement>(null)
  const onKeyDown = useChipKeys(list, field)
  const underWay = uploads.filter(({ state }) => state !== 'failed')
  const preview = attachments.find(({ hash }) => hash === shown)
  return (
    <>
      <div role="status" aria-atomic={false} className="sr-only">
        {news.map((one) => (
          <p key={one.id}>{one.words}</p>
        ))}
      </div>
      {uploads
        .filter(({ state }) => state === 'failed')
        .map((upload) => (
          <FailedUpload key={upload.id} upload={upload} desk={desk} files={files} field={field} />
        ))}
      {attachments.length + underWay.length === 0 ? null : (
        <ul
          ref={list}
          aria-label={words('attachments.list')}
          className="mb-2 flex flex-wrap gap-1.5"
          onKeyDown={onKeyDown}
        >
          {attachments.map((attachment, index) => (
            <AttachedChip
              key={attachment.hash}
              attachment={attachment}
              isEntry={index === 0}
              onShow={() => setShown(attachment.hash)}
              onRemove={() => files.remove(attachment)}
            />
          ))}
          {underWay.map((upload, index) => (
            <UploadChip
              key={upload.id}
              upload={upload}
              isEntry={attachments.length + index === 0}
              onRemove={() => desk.uploads.remove(upload.id)}
            />
          ))}
        </ul>
      )}
      {preview ? (
        <AttachedPreview
          attachment={preview}
          desk={desk}
          files={files}
          onClose={() => setShown(undefined)}
        />
      ) : null}
    </>
  )
}

/** The chips are one stop for Tab; the arrows go along them, and Delete takes one away. */
function useChipKeys(
  list: RefObject<HTMLUListElement | null>,
  field: RefObject<HTMLTextAreaElement | null>,
) {
  return (event: KeyboardEvent): void => {
    const chips = [...(list.current?.querySelectorAll<HTMLElement>('[data-chip]') ?? [])]
    const at = chips.findIndex((chip) => chip === document.activeElement)
    if (at < 0) return
    const isRtl = getComputedStyle(chips[at] ?? document.body).direction === 'rtl'
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: isRtl ? at - 1 : at + 1,
      ArrowLeft: isRtl ? at + 1 : at - 1,
      Home: 0,
      End: chips.length - 1,
    }
    const next = steps[event.key]
    if (next !== undefined) {
      event.preventDefault()
      chips[next]?.focus()
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      const neighbour = chips[at + 1] ?? chips[at - 1] ?? field.current
      chips[at]?.parentElement?.querySelector<HTMLElement>('[data-remove]')?.click()
      neighbour?.focus()
    }
  }
}
