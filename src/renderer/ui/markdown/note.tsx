import { createContext, use, type MouseEvent, type ReactNode } from 'react'
import { words } from '../../words/words.ts'

/** What the ids of a text's notes begin with; no text can be told of the ids of another one. */
export const NoteIdContext = createContext('')

/** The mark in the text; its note stands where it was written. */
export function NoteReference({ label }: { readonly label: string }) {
  const id = `${use(NoteIdContext)}-${encoded(label)}`
  return (
    <sup>
      <a
        href={`#${id}`}
        role="doc-noteref"
        aria-label={words('markdown.note', { label })}
        data-note-reference={label}
        onClick={(event) => goTo(event, `[data-note="${CSS.escape(label)}"]`)}
      >
        {label}
      </a>
    </sup>
  )
}

interface NoteProps {
  readonly label: string
  readonly children: ReactNode
}

export function Note({ label, children }: NoteProps) {
  const id = `${use(NoteIdContext)}-${encoded(label)}`
  return (
    <div
      id={id}
      role="note"
      aria-label={words('markdown.note', { label })}
      tabIndex={-1}
      data-note={label}
      className="note"
    >
      <span aria-hidden className="note-mark">
        {label}
      </span>
      <div>{children}</div>
      <a
        href={`#${id}`}
        role="doc-backlink"
        aria-label={words('markdown.backToText', { label })}
        onClick={(event) => goTo(event, `[data-note-reference="${CSS.escape(label)}"]`)}
      >
        ↩
      </a>
    </div>
  )
}

/** Within the same text only, and without an address that the window would go to. */
function goTo(event: MouseEvent<HTMLElement>, selector: string): void {
  event.preventDefault()
  const target = event.currentTarget.closest('.markdown')?.querySelector<HTMLElement>(selector)
  target?.focus({ preventScroll: true })
  target?.scrollIntoView({ block: 'nearest' })
}

/** A label may hold anything; an id no blanks. */
function encoded(label: string): string {
  return [...label].map((char) => char.codePointAt(0)?.toString(36)).join('-')
}
