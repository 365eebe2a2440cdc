import { clsx } from 'clsx'
import { X } from 'lucide-react'
import type { Attachment } from '../../../shared/model/attachment.ts'
import {
  AttachmentFace,
  chipClass,
  FaceWords,
  KindIcon,
} from '../../api/attachments/attachment-face.tsx'
import { useDragOut } from '../../api/attachments/use-drag-out.ts'
import { bytes } from '../../api/figures.ts'
import { words } from '../../words/words.ts'
import type { Upload } from './uploads.ts'

interface AttachedChipProps {
  readonly attachment: Attachment
  /** Tab comes to this one first. */
  readonly isEntry: boolean
  readonly onShow: () => void
  readonly onRemove: () => void
}

/** A file that goes along; opens to be looked at. */
export function AttachedChip({ attachment, isEntry, onShow, onRemove }: AttachedChipProps) {
  const dragOut = useDragOut()
  return (
    <li className={clsx(chipClass, focusClass, 'bg-raised')}>
      <button
        type="button"
        data-chip
        tabIndex={isEntry ? 0 : -1}
        aria-keyshortcuts="Delete"
        title={attachment.name}
        {...dragOut(attachment)}
        className="flex h-full min-w-0 items-center gap-1.5 rounded-s-control ps-2 outline-none hover:bg-hover"
        onClick={onShow}
      >
        <AttachmentFace attachment={attachment} />
      </button>
      <RemoveButton name={attachment.name} onRemove={onRemove} />
    </li>
  )
}

interface UploadChipProps {
  readonly upload: Upload
  readonly isEntry: boolean
  readonly onRemove: () => void
}

/** A file that is still being read. */
export function UploadChip({ upload, isEntry, onRemove }: UploadChipProps) {
  const { file, state } = upload
  const details =
    state === 'waiting'
      ? words('attachments.waiting')
      : words('attachments.reading', { size: bytes(file.size) })
  return (
    <li className={clsx(chipClass, focusClass, 'border-dashed')}>
      <span
        data-chip
        tabIndex={isEntry ? 0 : -1}
        aria-label={`${file.name}, ${details}`}
        role="group"
        aria-busy
        className="breathing flex h-full min-w-0 items-center gap-1.5 ps-2 outline-none"
      >
        <KindIcon kind={undefined} />
        <FaceWords name={file.name} details={details} />
      </span>
      <RemoveButton name={file.name} onRemove={onRemove} />
    </li>
  )
}

/** The focus is on the name, and shown around the whole. */
const focusClass = 'outline-offset-1 outline-accent has-[[data-chip]:focus-visible]:outline-2'

interface RemoveButtonProps {
  readonly name: string
  readonly onRemove: () => void
}

function RemoveButton({ name, onRemove }: RemoveButtonProps) {
  return (
    <button
      type="button"
      data-remove
      tabIndex={-1}
      aria-label={words('attachments.remove', { name })}
      title={words('attachments.remove', { name })}
      className="grid h-full shrink-0 place-items-center rounded-e-control px-1.5 text-ink-3 hover:bg-hover hover:text-ink"
      onClick={onRemove}
    >
      <X size={13} strokeWidth={1.8} aria-hidden />
    </button>
  )
}
