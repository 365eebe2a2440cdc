import { TriangleAlert } from 'lucide-react'
import type { RefObject } from 'react'
import type { Fault } from '../../../shared/errors/fault.ts'
import { shortName } from '../../api/attachments/short-name.ts'
import { copyOf } from '../../api/error-copy.ts'
import { Button } from '../../ui/button.tsx'
import { words } from '../../words/words.ts'
import type { Desk } from './desk.ts'
import { fitsField } from './pasted.ts'
import type { Upload } from './uploads.ts'
import type { Files } from './use-files.ts'

interface FailedUploadProps {
  readonly upload: Upload
  readonly desk: Desk
  readonly files: Files
  readonly field: RefObject<HTMLTextAreaElement | null>
}

/** Why a file could not be attached, and what can be done about it. */
export function FailedUpload({ upload, desk, files, field }: FailedUploadProps) {
  const { id, file, text, fault } = upload
  if (!fault) return null
  const copy = copyOf(fault)
  const leave = (act: () => void) => (): void => {
    act()
    field.current?.focus()
  }
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-2.5 gap-y-1.5 rounded-control bg-bad-soft py-1 ps-2.5 pe-1 text-small text-ink-2">
      <TriangleAlert size={14} strokeWidth={1.7} className="shrink-0 text-bad" aria-hidden />
      <p className="min-w-40 flex-1 py-1 wrap-anywhere">
        <strong className="font-semibold text-ink">
          {words('attachments.failure', { name: isolated(file.name), title: copy.title })}
        </strong>{' '}
        {copy.text}
      </p>
      <div className="flex gap-1.5">
        {text === undefined || !fitsField(text) ? null : (
          <Button onClick={() => files.insertPasted(id, text)}>
            {words('attachments.insertInstead')}
          </Button>
        )}
        {isForGood(fault) ? null : (
          <Button onClick={leave(() => desk.uploads.retry(id))}>
            {words('attachments.retry')}
          </Button>
        )}
        <Button
          aria-label={words('attachments.dismiss', { name: file.name })}
          onClick={leave(() => desk.uploads.remove(id))}
        >
          {words('common.dismiss')}
        </Button>
      </div>
    </div>
  )
}

/** A name in a sentence, whichever way it runs. */
function isolated(name: string): string {
  return `\u2068${shortName(name, 40)}\u2069`
}

/** The same file will fare the same. */
function isForGood({ code }: Fault): boolean {
  return (
    code === 'attachment.empty' ||
    code === 'attachment.tooLarge' ||
    code === 'attachment.kindUnknown'
  )
}
