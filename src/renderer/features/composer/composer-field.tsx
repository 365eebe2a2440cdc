import { useLayoutEffect, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react'
import { usePiece } from '../../api/source.ts'
import { fieldDirection } from '../../ui/field-direction.ts'
import { words } from '../../words/words.ts'
import type { Draft } from './draft.ts'
import { growToText } from './grow-to-text.ts'

interface ComposerFieldProps {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly draft: Draft
  readonly isReadOnly: boolean
  readonly onText: (text: string) => void
  readonly onPaste: (event: ClipboardEvent) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Where the text of a message is typed: all of the composer that a key draws anew. */
export function ComposerField(props: ComposerFieldProps) {
  const { field, draft, isReadOnly, onText, onPaste, onKeyDown } = props
  const text = usePiece(draft, (state) => state.text)
  useLayoutEffect(() => growToText(field.current))
  return (
    <textarea
      ref={field}
      aria-label={words('composer.message')}
      placeholder={words('composer.placeholder')}
      // Empty it runs as the interface does, and so does its placeholder.
      dir={text === '' ? undefined : fieldDirection(text)}
      rows={1}
      // A conversation is opened to be talked to.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      value={text}
      readOnly={isReadOnly}
      onChange={(event) => onText(event.target.value)}
      onBlur={draft.flush}
      onPaste={onPaste}
      onKeyDown={onKeyDown}
      className="block field-sizing-content max-h-[40vh] min-h-6.5 w-full resize-none overflow-y-auto bg-transparent text-body leading-[1.55] outline-none"
    />
  )
}
