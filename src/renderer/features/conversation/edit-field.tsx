import { useEffect, useRef, type KeyboardEvent } from 'react'
import { messageText } from '../../../shared/logic/message-text.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { Button } from '../../ui/button.tsx'
import { fieldDirection } from '../../ui/field-direction.ts'
import { words } from '../../words/words.ts'
import { keepEdit, leaveEdit, useEdit } from './editing.ts'
import { useSaveEdit } from './use-save-edit.ts'

interface EditFieldProps {
  readonly message: Message
  /** Whom a changed message is sent to. */
  readonly model: ModelRef | undefined
}

/** A message's text in a field in its place. Leaving it discards nothing. */
export function EditField({ message, model }: EditFieldProps) {
  const { kept } = useEdit(message.id)
  const field = useRef<HTMLTextAreaElement>(null)
  const text = kept ?? messageText(message)
  const { send, save, isBusy, fault } = useSaveEdit(message, model)
  const isAsked = message.role === 'user'
  const act = isAsked ? send : save
  useEffect(() => {
    const { current } = field
    current?.focus({ preventScroll: true })
    current?.setSelectionRange(current.value.length, current.value.length)
  }, [])

  function onKeyDown(event: KeyboardEvent): void {
    // The transcript around it walks and selects by the same keys.
    if (isOfField(event)) event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      leaveEdit()
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.stopPropagation()
      act?.(text)
    }
  }

  return (
    <div className="rounded-card border border-line-2 bg-raised p-2 shadow-raised">
      <textarea
        ref={field}
        aria-label={words('tree.editText')}
        value={text}
        rows={1}
        dir={fieldDirection(text)}
        onChange={(event) => keepEdit(message.id, event.target.value)}
        onKeyDown={onKeyDown}
        className="block max-h-[60vh] w-full resize-none bg-transparent px-1.5 py-1 text-body leading-(--leading-text) [field-sizing:content] focus-visible:outline-none"
      />
      <div className="mt-2 flex flex-wrap items-center justify-end gap-2">
        <Button look="quiet" onClick={leaveEdit}>
          {words('tree.cancelEdit')}
        </Button>
        {isAsked ? (
          <Button disabled={isBusy} onClick={() => save?.(text)}>
            {words('tree.saveOnly')}
          </Button>
        ) : null}
        <Button look="primary" disabled={isBusy || !act} onClick={() => act?.(text)}>
          {words(isAsked ? 'tree.send' : 'tree.save')}
        </Button>
      </div>
      {fault ? (
        <div className="mt-2">
          <FaultAlert fault={fault} kept={words('tree.editKept')} />
        </div>
      ) : null}
    </div>
  )
}

const walking = new Set(['Home', 'End', 'PageUp', 'PageDown', 'ArrowUp', 'ArrowDown'])

function isOfField({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return walking.has(key) || ((ctrlKey || metaKey) && key.toLowerCase() === 'a')
}
