import { Check } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { words } from '../../words/words.ts'

interface KeptLineProps {
  /** How the answer had ended, in a word. */
  readonly word: string
  /** Whether it was kept just now, by a press on a button that is gone. */
  readonly isNew: boolean
  readonly onUndo: () => void
}

/** An unfinished answer that is wanted as it is: its notice, folded. */
export function KeptLine({ word, isNew, onUndo }: KeptLineProps) {
  const undo = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isNew) undo.current?.focus({ preventScroll: true })
  }, [isNew])
  return (
    <p
      role="group"
      aria-label={words('conversation.keptAsIsName', { word })}
      className="mt-2 flex items-center gap-1.5 text-small text-ink-3"
    >
      <Check size={14} strokeWidth={1.8} aria-hidden />
      {words('conversation.keptAsIs', { word })}
      <button
        ref={undo}
        type="button"
        className="rounded-[5px] px-1.5 py-0.5 font-medium text-accent hover:bg-hover"
        onClick={onUndo}
      >
        {words('common.undo')}
      </button>
    </p>
  )
}
