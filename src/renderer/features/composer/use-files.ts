import type { RefObject } from 'react'
import type { Attachment, maxAttachments } from '../../../shared/model/attachment.ts'
import { useToast } from '../../ui/toasts.tsx'
import { words } from '../../words/words.ts'
import type { Desk } from './desk.ts'
import { usePasting, type Pasting } from './use-pasting.ts'

/** As many as main takes; the compiler holds the two to each other. */
const fileLimit: typeof maxAttachments = 50

interface FilesOptions {
  readonly desk: Desk
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly onText: (text: string) => void
}

/** What can be done with the files beside the message. */
export interface Files extends Pasting {
  readonly add: (files: readonly File[]) => void
  /** The same with files that main has kept already. */
  readonly addKept: (attachments: readonly Attachment[]) => void
  readonly remove: (attachment: Attachment) => void
}

/** Puts files beside the message and takes them away. */
export function useFiles({ desk, field, onText }: FilesOptions): Files {
  const toast = useToast()
  const { draft, uploads } = desk
  const pasting = usePasting({ desk, field, onText, add })

  /** As many as there is room for; gives their ids. */
  function add(files: readonly File[], text?: string): readonly number[] {
    return uploads.add(fitting(files), text)
  }

  function fitting<T>(files: readonly T[]): readonly T[] {
    const room = fileLimit - draft.read().attachments.length - uploads.read().length
    if (files.length > room) {
      toast({
        title: words('attachments.tooMany', { count: fileLimit }),
        text: words('attachments.tooManyText'),
      })
    }
    return files.slice(0, Math.max(0, room))
  }

  function remove(attachment: Attachment): void {
    const { hash, name } = attachment
    const at = draft.read().attachments.findIndex((one) => one.hash === hash)
    desk.drop(hash)
    const undo = (): void =>
      draft.setAttachments((now) =>
        now.some((one) => one.hash === hash) ? now : now.toSpliced(at, 0, attachment),
      )
    toast({
      title: words('attachments.removed', { name }),
      act: { label: words('common.undo'), onAct: undo },
    })
  }

  return {
    ...pasting,
    add: (files) => {
      pasting.forgetPaste()
      add(files)
      field.current?.focus()
    },
    addKept: (attachments) => {
      pasting.forgetPaste()
      for (const attachment of fitting(attachments)) desk.attach(attachment)
    },
    remove,
  }
}
