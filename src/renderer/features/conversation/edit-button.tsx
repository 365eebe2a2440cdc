import { clsx } from 'clsx'
import { PencilLine } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { MessageId } from '../../../shared/model/ids.ts'
import { words } from '../../words/words.ts'
import { actClass } from './act-class.ts'
import { openEdit, useEdit } from './editing.ts'

interface EditButtonProps {
  readonly id: MessageId
  readonly className?: string
}

/** Turns the message into a field. The keyboard comes back here when that is left. */
export function EditButton({ id, className }: EditButtonProps) {
  const { isOpen, kept } = useEdit(id)
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    const isLeft = wasOpen.current && !isOpen
    wasOpen.current = isOpen
    if (isLeft && document.activeElement === document.body) button.current?.focus()
  }, [isOpen])
  return (
    <button
      ref={button}
      type="button"
      title={kept === undefined ? undefined : words('tree.unsaved')}
      disabled={isOpen}
      className={clsx(actClass, kept === undefined ? className : 'text-accent')}
      onClick={() => openEdit(id)}
    >
      <PencilLine size={13} strokeWidth={1.6} aria-hidden />
      {words(kept === undefined ? 'tree.edit' : 'tree.unsaved')}
    </button>
  )
}
