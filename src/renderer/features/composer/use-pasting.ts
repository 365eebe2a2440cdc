import { useRef, type ClipboardEvent, type RefObject } from 'react'
import type { Attachment } from '../../../shared/model/attachment.ts'
import { useToast } from '../../ui/toasts.tsx'
import { words } from '../../words/words.ts'
import type { Desk } from './desk.ts'
import { fitsField, pastedFrom } from './pasted.ts'
import { typeInto } from './type-into.ts'

interface PastingOptions {
  readonly desk: Desk
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly onText: (text: string) => void
  readonly add: (files: readonly File[], text?: string) => readonly number[]
}

export interface Pasting {
  readonly onPaste: (event: ClipboardEvent) => void
  /** Whether there was a paste to take back: its text stands in the field then, if it fits. */
  readonly undoPaste: () => boolean
  /** Something else was done since. */
  readonly forgetPaste: () => void
  /** Puts the text of an upload into the field in its place; once. */
  readonly insertPasted: (uploadId: number, text: string) => void
  /** The same for one that is attached already. */
  readonly insertText: (attachment: Attachment, text: string) => void
}

/** Makes files of what is pasted where it is files or long, and text again where that was not meant. */
export function usePasting({ desk, field, onText, add }: PastingOptions): Pasting {
  const toast = useToast()
  const { draft, uploads, pasted } = desk
  const last = useRef<{ readonly id: number; readonly text: string }>(undefined)

  function type(text: string): void {
    last.current = undefined
    if (field.current && fitsField(text)) typeInto(field.current, text, onText)
  }

  function insertPasted(id: number, text: string): void {
    const hash = [...pasted].find(([, of]) => of === text)?.[0]
    if (uploads.read().some((upload) => upload.id === id)) uploads.remove(id)
    else if (draft.read().attachments.some((one) => one.hash === hash)) desk.drop(hash)
    else return
    type(text)
  }

  function pasteAsFile(text: string): void {
    const file = new File([text], words('attachments.pastedName'), { type: 'text/plain' })
    const [id] = add([file], text)
    if (id === undefined) return
    last.current = { id, text }
    toast({
      title: words('attachments.pastedAsFile'),
      ...(fitsField(text) && {
        act: { label: words('attachments.insertInstead'), onAct: () => insertPasted(id, text) },
      }),
    })
  }

  return {
    insertPasted,
    insertText: ({ hash }, text) => {
      desk.drop(hash)
      type(text)
    },
    onPaste: (event) => {
      const { clipboardData } = event
      const found = pastedFrom({
        text: clipboardData.getData('text/plain'),
        hasMarkup: clipboardData.types.includes('text/html'),
        files: [...clipboardData.files],
      })
      if (found.kind === 'text') return
      event.preventDefault()
      if (found.kind === 'long-text') return pasteAsFile(found.text)
      last.current = undefined
      add(found.files.map(named))
    },
    undoPaste: () => {
      const paste = last.current
      if (paste) insertPasted(paste.id, paste.text)
      return paste !== undefined
    },
    forgetPaste: () => {
      last.current = undefined
    },
  }
}

/** A picture from the clipboard is called `image.png`, which says nothing. */
function named(file: File): File {
  const ending = /^image\.(\w+)$/.exec(file.name)?.[1]
  if (ending === undefined) return file
  return new File([file], words('attachments.pastedImageName', { ending }), { type: file.type })
}
