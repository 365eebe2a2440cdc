import { useState } from 'react'
import { words } from '../../words/words.ts'

interface NameFieldProps {
  readonly name: string
  /** Tells whether it was saved; if not, the field stays open with what was typed. */
  readonly onSave: (name: string) => Promise<boolean>
  readonly onClose: () => void
}

/** Names a branch in its place: Enter and leaving it save, Escape leaves the name as it was. */
export function NameField({ name, onSave, onClose }: NameFieldProps) {
  const [draft, setDraft] = useState(name)

  async function save(): Promise<void> {
    if (draft.trim() === name || (await onSave(draft.trim()))) onClose()
  }

  return (
    <input
      aria-label={words('tree.branchName')}
      placeholder={words('tree.branchName')}
      value={draft}
      maxLength={100}
      // The field replaces the line's words, so the keyboard has to be in it already.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      onFocus={(event) => event.target.select()}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') void save()
        if (event.key === 'Escape') onClose()
      }}
      className="min-w-0 flex-1 rounded-control border border-line-2 bg-raised px-1.5 py-0.5 text-ui"
    />
  )
}
