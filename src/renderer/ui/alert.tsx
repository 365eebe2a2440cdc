import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { sentences, words } from '../words/words.ts'

interface AlertProps {
  readonly title: string
  readonly text: string
  /** What was not lost, in one sentence. */
  readonly kept?: string | undefined
  /** Buttons that do what the text advises. */
  readonly children?: ReactNode
}

/** A failure, told at once to everybody: what happened, what was kept, what to do. */
export function Alert({ title, text, kept, children }: AlertProps) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-start gap-x-2.5 gap-y-2 rounded-card bg-bad-soft py-2 pe-2 ps-3 text-ui text-ink-2"
    >
      <TriangleAlert size={16} strokeWidth={1.6} className="mt-1 shrink-0 text-bad" aria-hidden />
      <p className="min-w-40 flex-1 py-0.75 wrap-anywhere select-text">
        <strong className="font-semibold text-ink">
          {words('common.sentence', { text: title })}
        </strong>
        {/* After the title as one sentence follows another in the language. */}
        {words('common.sentences', { first: '', second: sentences(text, kept) })}
      </p>
      {children === undefined ? null : <div className="flex gap-2">{children}</div>}
    </div>
  )
}
