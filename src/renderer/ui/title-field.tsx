import { useState } from 'react'
import { words } from '../words/words.ts'

interface TitleFieldProps {
  readonly title: string
  /** What it is called, where that is not a title. */
  readonly label?: string
  /** Tells whether it was saved; if not, the field stays open with what was typed. */
  readonly onSave: (title: string) => Promise<boolean>
  readonly onClose: () => void
  readonly className?: string
}

/** Edits a title in its place: Enter and leaving the field save, Escape leaves it as it was. */
export function TitleField({ title, label, onSave, onClose, className }: TitleFieldProps) {
  const [draft, setDraft] = useState(title)

  async function save(): Promise<void> {
    const isChanged = draft.trim() !== '' && draft.trim() !== title
    if (!isChanged || (await onSave(draft.trim()))) onClose()
  }

  return (
    <input
      aria-label={label ?? words('common.title')}
      dir="auto"
      value={draft}
      // The field replaces what was just pressed, so the keyboard has to be in it already.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      onFocus={(event) => event.target.select()}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') void save()
        if (event.key === 'Escape') {
          event.stopPropagation()
          onClose()
        }
      }}
      className={className}
    />
  )
}
